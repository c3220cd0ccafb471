import CourseCatalog
import LessonMarkup
import Testing

@Suite struct CourseTests {
    @Test func aCourseInOrderHasNoProblemsButItsLooseEnds() throws {
        let folder = try CourseFolder()
        #expect(
            folder.problems == [
                "lessons/02-rnn-cell/lesson.md: warning: never links to the exercise adding-up. "
                    + "Link to ../../exercises/02-rnn-cell/adding_up.md where it can be done"
            ])
    }

    @Test func exercisesComeInTheOrderOfTheLessonsLinks() throws {
        let folder = try CourseFolder()
        let course = folder.course
        #expect(course.lessons.map(\.id) == ["01-start", "02-rnn-cell"])
        #expect(course.lessons[1].exerciseFiles.map(\.id) == ["adding-up", "rnn-forward", "rnn-step"])
        #expect(course.lessons[1].exercises.map(\.id) == ["rnn-step", "rnn-forward", "adding-up"])
        #expect(course.exercises.count == 3)
    }

    @Test func theFixtureIsReadAsItIsWritten() throws {
        let course = Course(at: CourseFolder.fixture)
        let lesson = try #require(course.lesson("02-rnn-cell"))
        #expect(lesson.title == "One cell, used at every step")
        #expect(lesson.content.summary == "The same weights at each position.")
        #expect(lesson.content.isReadable)
        #expect(lesson.number == 2)
        #expect(try lesson.quizText()?.hasPrefix("## first-state") == true)
        #expect(course.lessons[0].content.summary == nil)
        #expect(try course.lessons[0].quizText() == nil)
    }

    @Test(arguments: ["02-rnn-cell", "02-RNN-cell", "2", "02", "rnn"])
    func aLessonIsFoundByWhatPeopleType(name: String) throws {
        #expect(try CourseFolder().course.lesson(name)?.id == "02-rnn-cell")
    }

    @Test(arguments: ["3", "", "0", "-", "99999999999999999999", "rnn-sell"])
    func aLessonThatIsNotThereIsNotFound(name: String) throws {
        #expect(try CourseFolder().course.lesson(name) == nil)
    }

    @Test(arguments: [
        "rnn-step", "rnn_step", "rnn_step.swift", "exercises/02-rnn-cell/rnn_step.swift", "RNN-step",
        "rnn_step.md",
    ])
    func anExerciseIsFoundByWhatPeopleType(name: String) throws {
        let folder = try CourseFolder()
        let exercise = try #require(folder.course.exercise(name))
        #expect(exercise.id == "rnn-step")
        #expect(exercise.name == "rnn_step")
        #expect(exercise.lesson == "02-rnn-cell")
        #expect(exercise.stubPath == folder.path + "/exercises/02-rnn-cell/rnn_step.swift")
        #expect(exercise.taskPath == folder.path + "/exercises/02-rnn-cell/rnn_step.md")
        #expect(exercise.solutionPath == folder.path + "/solutions/02-rnn-cell/rnn_step.swift")
    }

    @Test func aMistypedNameHasANearestOne() throws {
        let course = try CourseFolder().course
        #expect(course.exercise("rnn-stpe") == nil)
        #expect(course.exerciseLike("rnn-stpe") == "rnn-step")
        #expect(course.exerciseLike("transformer-block") == nil)
        #expect(course.lessonLike("02-rnn-cel") == "02-rnn-cell")
    }

    @Test func aTaskKeepsItsHintsApart() throws {
        let course = Course(at: CourseFolder.fixture)
        let task = try course.task(of: #require(course.exercise("rnn-step")))
        #expect(task.title == "Write rnn step")
        #expect(task.minutes == 10)
        #expect(task.hints.map(\.blocks.plainText).first == "Look at the equation.")
        #expect(task.hints.count == 3)
        #expect(task.hints[1].blocks.count == 3)
        #expect(task.body.blocks.plainText.contains("Example"))
        #expect(!task.body.blocks.plainText.contains("equation"))
        #expect(task.diagnostics.isEmpty)
    }
}

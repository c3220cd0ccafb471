import ConsoleOutput
import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore

/// Shows what an exercise asks and what to do with it.
struct ExercisePage {
    let course: Course
    let store: ProgressStore
    let console: Console

    /// Prints the task and remembers the exercise as the current one.
    ///
    /// Throws `Diagnostic` when the task or the stub is missing or cannot be read.
    func show(_ exercise: Exercise, of lesson: Lesson) throws {
        let task = try course.task(of: exercise)
        let problems = course.problems(of: exercise).filter { $0.severity == .error }
        try store.record(Event(.exerciseOpened(exercise.id)))
        try console.show(Self.document(task, of: exercise, in: course))
        if let problem = problems.first { throw problem }
    }

    /// The task with its title, the file to edit, and the command that judges it.
    static func document(_ task: ExerciseTask, of exercise: Exercise, in course: Course) -> Document {
        let minutes = task.minutes.map { " (about \($0) minutes)" } ?? ""
        let ending = """
            ---

            Edit `\(course.relative(exercise.stubPath))`. `workbook watch` judges it at every save, `workbook grade` once.
            Stuck? `workbook hint`
            """
        return Document(blocks: task.body.blocks + Document(parsing: ending).blocks).titled(
            task.title + minutes)
    }
}

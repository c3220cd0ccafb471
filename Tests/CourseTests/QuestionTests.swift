import CourseCatalog
import QuizBank
import Testing

/// The questions of this repository's course, one by one.
struct QuestionTests {
    private static let course = RealCourseTests.course

    @Test(arguments: course.lessons.map(\.id))
    func everyQuestionNamesConceptsOfTheGlossary(_ id: String) throws {
        let lesson = try #require(Self.course.lesson(id))
        let quiz = try #require(try lesson.quiz())
        for question in quiz.questions {
            #expect(!question.concepts.isEmpty, "\(question.id)")
            for concept in question.concepts {
                #expect(Self.course.glossary.term(concept) != nil, "\(question.id): \(concept)")
            }
        }
    }

    /// `author check` takes a thousand draws; a few tell whether a question is whole.
    @Test(arguments: course.lessons.map(\.id))
    func everyQuestionHolds(_ id: String) throws {
        let lesson = try #require(Self.course.lesson(id))
        let quiz = try #require(try lesson.quiz())
        for question in quiz.questions {
            #expect(QuestionProof.problems(of: question, file: quiz.file, draws: 30) == [])
        }
    }
}

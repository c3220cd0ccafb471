import CheckBank
import CourseCatalog
import Foundation
import LessonMarkup
import MathTypesetting
import QuizBank
import Testing

/// The course of this repository keeps the promises a course must keep.
struct RealCourseTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    static let course = Course(at: root)

    /// A checkout in which somebody learns has stubs that are no longer stubs.
    static let isLearnedIn = FileManager.default.fileExists(atPath: "\(root)/.workbook")

    @Test func nothingIsWrongWithItsFiles() {
        let problems = Self.course.check().map(\.description)
        #expect(problems.isEmpty)
        #expect(!Self.course.lessons.isEmpty)
    }

    @Test(arguments: course.lessons.map(\.id))
    func everyQuizHasEnoughQuestionsAndNothingWrong(_ id: String) throws {
        let lesson = try #require(Self.course.lesson(id))
        let quiz = Quiz(parsing: try #require(try lesson.quizText()), file: lesson.quizFile)
        #expect(quiz.diagnostics.map(\.description).isEmpty)
        // The lesson before the first, which may be skipped, is half as long as the others.
        let isShort = id == "00-start"
        #expect(quiz.questions.count >= (isShort ? 4 : 8))
        #expect(quiz.questions.count { !$0.draws.isEmpty } >= (isShort ? 1 : 2))
        #expect(quiz.questions.contains { if case .shape = $0.answer { true } else { false } })
        #expect(quiz.questions.contains { if case .trace = $0.answer { true } else { false } })
    }

    @Test(arguments: course.lessons.map(\.id))
    func everyLessonIsAsLongAsALessonShouldBe(_ id: String) throws {
        let document = try #require(Self.course.lesson(id)).content.document
        // Lesson 02 carries what the first lesson on recurrence has to explain.
        let most = id == "02-rnn-cell" ? 2800 : 2500
        #expect(((id == "00-start" ? 700 : 1200)...most).contains(document.wordCount))
    }

    @Test(arguments: course.lessons.map(\.id))
    func everyFormulaIsUnderstood(_ id: String) throws {
        let lesson = try #require(Self.course.lesson(id))
        for formula in lesson.content.document.blocks.formulas {
            #expect(MathExpression(parsing: formula.latex).unknownCommands.isEmpty, "\(formula.latex)")
        }
    }

    @Test(arguments: course.exercises.map(\.id))
    func everyExerciseHasACheck(_ id: String) throws {
        #expect(try CheckFolder.exists(besideSolution: #require(Self.course.exercise(id)).solutionPath))
    }

    @Test(.enabled(if: !isLearnedIn, "somebody learns in this checkout"))
    func everyStubIsTheOneItsSolutionGives() throws {
        let writer = StubWriter(course: Self.course)
        for exercise in Self.course.exercises {
            #expect(try writer.isCurrent(exercise), "\(exercise.id): run `workbook author stubs`")
        }
        #expect(try writer.isPackageCurrent(), "exercises/Package.swift: run `workbook author stubs`")
    }
}

/// How a solution gives its stub.
struct SolutionTextTests {
    private func problem(_ text: String) -> String? {
        do {
            _ = try SolutionText(parsing: text, file: "s.swift")
            return nil
        } catch {
            return error.description
        }
    }

    @Test func theMarkedLinesChangePlaces() throws {
        let text = try SolutionText(
            parsing: """
                func f() -> Int {
                    // solution
                    let a = 1
                    return a
                    // stub
                    // // Write it here
                    //
                    // unwritten()
                    // end
                }
                """, file: "s.swift")
        #expect(
            text.stub == """
                func f() -> Int {
                    // Write it here

                    unwritten()
                }
                """)
        #expect(
            text.solution == """
                func f() -> Int {
                    let a = 1
                    return a
                }
                """)
    }

    @Test func markersOutOfOrderAreNamedByLine() {
        #expect(problem("// stub\n")?.hasPrefix("s.swift:1: error: `// stub` is out of order") == true)
        #expect(
            problem("// solution\n// end\n")?.hasPrefix("s.swift:2: error: `// end` is out of order") == true)
        #expect(
            problem("// solution\n// stub\ncode\n// end\n")?.contains("s.swift:3: error: a line of the stub")
                == true)
        #expect(problem("code\n")?.contains("has no `// solution` line") == true)
        #expect(problem("// solution\n// stub\n")?.contains("has no `// end`") == true)
    }
}

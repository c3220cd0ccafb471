import Diagnostics
import CourseCatalog
import Foundation
import Grader
import LessonMarkup
import QuizBank

/// Everything there is to check about a course: a few steps that are always taken, and the proofs of lessons and exercises,
/// which are remembered.
struct CourseCheck: Sendable {
    let course: Course
    let grader: Grader
    /// How many seeds each exercise is judged on.
    let seedCount: UInt64

    /// What concerns the course as a whole, and what reads of one file depend on many others.
    var steps: [CheckStep] {
        [
            CheckStep(name: "files") { course.check() },
            CheckStep(name: CourseMacros.file) { TextCheck(course: course).problemsOfMacros() },
            CheckStep(name: CourseFile.file) {
                TextCheck(course: course).problemsOfWelcome() + LinkCheck(course: course).problemsOfWelcome()
            },
            CheckStep(name: Glossary.file) {
                TextCheck(course: course).problemsOfGlossary() + GlossaryCheck(course: course).problems()
                    + LinkCheck(course: course).problemsOfGlossary()
            },
            CheckStep(name: "exercises/Package.swift") { try packageProblems() },
        ]
            + course.lessons.map { lesson in
                CheckStep(name: "\(lesson.id), links") {
                    let links = LinkCheck(course: course)
                    return links.problems(of: lesson) + lesson.exercises.flatMap(links.problems(ofTask:))
                }
            }
    }

    /// The same for one exercise alone.
    func steps(for exercise: Exercise) -> [CheckStep] {
        [
            CheckStep(name: "\(exercise.id), files") { course.problems(of: exercise) },
            CheckStep(name: "\(exercise.id), links") { LinkCheck(course: course).problems(ofTask: exercise) },
        ]
    }

    /// The proof of a lesson: its quiz, its formulas and figures, and its programs.
    func unit(_ lesson: Lesson) -> ProofUnit {
        ProofUnit(
            kind: .lesson, name: lesson.id,
            files: [lesson.path, lesson.quizPath, macros].compactMap(\.self) + solutionsUsed(by: lesson)
        ) {
            let quiz = (try? Itinerary.quiz(of: lesson))?.diagnostics ?? []
            let programs = try CourseProgram.all(in: lesson).flatMap {
                try $0.problems(in: course, with: grader)
            }
            return quiz + TextCheck(course: course).problems(of: lesson) + programs
        }
    }

    /// The proof of an exercise.
    ///
    /// - Parameter format: what swift-format says of the solutions of this and other exercises.
    func unit(_ exercise: Exercise, format: Once<[Diagnostic]>) -> ProofUnit {
        let proof = ExerciseProof(
            course: course, grader: grader, exercise: exercise, seeds: Array(1...seedCount))
        return ProofUnit(
            kind: .exercise, name: exercise.id,
            files: [
                exercise.taskPath, exercise.stubPath, exercise.solutionPath, ExerciseFolder(exercise).path,
                macros, "\(course.root)/.swift-format",
            ] + ExerciseFolder(exercise).usedSolutions
        ) {
            let file = course.relative(exercise.solutionPath)
            return TextCheck(course: course).problems(ofTask: exercise) + (try proof.problems())
                + format.value.filter { $0.file == file }
        }
    }

    /// The model solutions that the programs of a lesson call.
    private func solutionsUsed(by lesson: Lesson) -> [String] {
        Set(CourseProgram.all(in: lesson).flatMap { $0.uses ?? [] }).sorted()
            .compactMap { course.exercise(ofStem: $0)?.solutionPath }
    }

    private var macros: String { "\(course.root)/\(CourseMacros.file)" }

    private func packageProblems() throws(Diagnostic) -> [Diagnostic] {
        guard try !StubWriter(course: course).isPackageCurrent() else { return [] }
        return [
            Diagnostic(
                .error, file: "exercises/Package.swift", message: "does not name every exercise",
                fix: "Run `workbook author stubs`")
        ]
    }
}

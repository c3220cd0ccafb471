import BackgroundWork
import CourseCatalog
import Diagnostics
import Grader
import Labs

/// Everything there is to check about a course: steps that are always taken, and the proofs of lessons and exercises, which
/// are remembered.
package struct CourseAudit: Sendable {
    let course: Course
    let grader: Grader
    /// How many seeds each exercise is judged on.
    let seedCount: UInt64

    /// An audit that has not begun.
    ///
    /// - Parameter seedCount: how many seeds each exercise is judged on.
    package init(course: Course, grader: Grader, seedCount: UInt64) {
        self.course = course
        self.grader = grader
        self.seedCount = seedCount
    }

    /// What concerns the course as a whole, and what reads of one file depend on many others.
    var steps: [AuditStep] {
        var steps: [AuditStep] = []
        for rule in AuditRule.allCases {
            guard case .course(let type) = rule.subject else { continue }
            steps.append(AuditStep(name: rule.rawValue) { rule.named(try type.problems(in: self)) })
        }
        steps.append(
            AuditStep(name: "texts of the course") {
                CourseText.texts(of: course).flatMap { text in
                    Self.problems(in: text, readingOtherFiles: false)
                        + Self.problems(in: text, readingOtherFiles: true)
                }
            })
        return steps
            + course.lessons.map { lesson in
                AuditStep(name: "\(lesson.id), links") {
                    let tasks = lesson.exercises.flatMap { CourseText.task(of: $0, in: course) }
                    let lab = course.lab(of: lesson).map { CourseText.texts(of: $0, in: course) } ?? []
                    return (CourseText.texts(of: lesson, in: course) + tasks + lab)
                        .flatMap { Self.problems(in: $0, readingOtherFiles: true) }
                }
            }
    }

    /// The same for one exercise alone.
    func steps(for exercise: Exercise) -> [AuditStep] {
        [
            AuditStep(name: "\(exercise.id), files") {
                AuditRule.files.named(FilesRule.problems(of: exercise, in: course))
            },
            AuditStep(name: "\(exercise.id), links") {
                CourseText.task(of: exercise, in: course)
                    .flatMap { Self.problems(in: $0, readingOtherFiles: true) }
            },
        ]
    }

    /// The proof of a lesson: its texts, its quiz, and its programs.
    func unit(_ lesson: Lesson) -> ProofUnit {
        ProofUnit(
            kind: .lesson, name: lesson.id,
            files: [lesson.path, lesson.quizPath, macros].compactMap(\.self) + solutionsUsed(by: lesson)
        ) {
            let subject = AuditedLesson(course: course, grader: grader, lesson: lesson)
            let texts = CourseText.texts(of: lesson, in: course)
            return try texts.flatMap { Self.problems(in: $0, readingOtherFiles: false) }
                + AuditRule.allCases.flatMap { rule -> [Diagnostic] in
                    guard case .lesson(let type) = rule.subject else { return [] }
                    return rule.named(try type.problems(in: subject))
                }
        }
    }

    /// The proof of an exercise.
    ///
    /// - Parameter format: what swift-format says of the solutions of this and other exercises.
    func unit(_ exercise: Exercise, format: Once<[Diagnostic]>) -> ProofUnit {
        let folder = ExerciseFolder(exercise)
        return ProofUnit(
            kind: .exercise, name: exercise.id,
            files: [
                exercise.taskPath, exercise.stubPath, exercise.solutionPath, folder.path, macros,
                "\(course.root)/.swift-format",
            ] + folder.usedSolutions
        ) {
            // Made here, so that what it works out is gone with the proof.
            let subject = AuditedExercise(
                course: course, grader: grader, exercise: exercise, seeds: Array(1...seedCount),
                format: format)
            return CourseText.task(of: exercise, in: course)
                .flatMap { Self.problems(in: $0, readingOtherFiles: false) } + (try subject.problems())
        }
    }

    /// The proof of a lab.
    func unit(_ lab: Lab) -> ProofUnit {
        let used = Set(lab.variants.flatMap(\.uses)).sorted()
        return ProofUnit(
            kind: .lab, name: lab.name,
            files: [
                "\(course.root)/\(lab.file)", "\(course.root)/\(LabRunStore.shippedFile(of: lab))",
                lab.programFolder, macros,
            ]
                + used.compactMap { course.exercise(ofStem: $0)?.solutionPath }
        ) {
            let texts = CourseText.texts(of: lab, in: course)
            return try texts.flatMap { Self.problems(in: $0, readingOtherFiles: false) }
                + AuditRule.allCases.flatMap { rule -> [Diagnostic] in
                    guard case .lab(let type) = rule.subject else { return [] }
                    return rule.named(try type.init(course: course, grader: grader, lab: lab).problems())
                }
        }
    }

    /// What the rules for texts say of one.
    ///
    /// - Parameter readingOtherFiles: whether those rules are asked that read other files too, or the others.
    private static func problems(in text: CourseText, readingOtherFiles: Bool) -> [Diagnostic] {
        let found = AuditRule.allCases.flatMap { rule -> [Diagnostic] in
            guard case .text(let type) = rule.subject, type.readsOtherFiles == readingOtherFiles else {
                return []
            }
            return rule.named(type.problems(in: text))
        }
        return found.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        .map(\.element)
    }

    /// The model solutions that the programs of a lesson call.
    private func solutionsUsed(by lesson: Lesson) -> [String] {
        Set(CourseProgram.all(in: lesson).flatMap { $0.uses ?? [] }).sorted()
            .compactMap { course.exercise(ofStem: $0)?.solutionPath }
    }

    private var macros: String { "\(course.root)/\(CourseMacros.file)" }
}

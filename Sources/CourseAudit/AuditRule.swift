import Diagnostics

/// What a course is held to. A raw value ends each message about the rule and stays as it is: other programs may look for it.
package enum AuditRule: String, CaseIterable, Sendable {
    // Of the course as a whole.
    case files
    case stubPackage = "stub-package"
    case macros
    case glossaryTerms = "glossary-terms"
    case quizReferences = "quiz-references"
    case formerNames = "former-names"
    // Of each text.
    case links
    case formulas
    case openMarks = "open-marks"
    case figures
    // Of a lesson.
    case quiz
    case questionProofs = "question-proofs"
    case keyProofs = "key-proofs"
    case choiceLengths = "choice-lengths"
    case programs
    // Of a lab.
    case labs
    // Of an exercise.
    case check
    case drawing
    case signature
    case stub
    case unwrittenStub = "unwritten-stub"
    case unreadFiles = "unread-files"
    case rightAnswers = "right-answers"
    case mistakes
    case examples
    case format

    /// What the rule looks at, and the type that looks.
    enum Subject {
        case course(any CourseRule.Type)
        case text(any TextRule.Type)
        case lesson(any LessonRule.Type)
        case lab(LabRule.Type)
        case exercise(any ExerciseRule.Type, ExerciseStage)
    }

    /// The rule's file. A new rule is a case above and a line here.
    var subject: Subject {
        switch self {
        case .files: .course(FilesRule.self)
        case .stubPackage: .course(StubPackageRule.self)
        case .macros: .course(MacroRule.self)
        case .glossaryTerms: .course(GlossaryTermsRule.self)
        case .quizReferences: .course(QuizReferenceRule.self)
        case .formerNames: .course(FormerNamesRule.self)
        case .links: .text(LinkRule.self)
        case .formulas: .text(FormulaRule.self)
        case .openMarks: .text(OpenMarkRule.self)
        case .figures: .text(FigureRule.self)
        case .quiz: .lesson(QuizRule.self)
        case .questionProofs: .lesson(QuestionProofRule.self)
        case .keyProofs: .lesson(KeyProofRule.self)
        case .choiceLengths: .lesson(ChoiceLengthRule.self)
        case .programs: .lesson(ProgramRule.self)
        case .labs: .lab(LabRule.self)
        case .check: .exercise(CheckRule.self, .check)
        case .signature: .exercise(SignatureRule.self, .reading)
        case .stub: .exercise(StubRule.self, .reading)
        case .unreadFiles: .exercise(UnreadFileRule.self, .reading)
        case .format: .exercise(FormatRule.self, .reading)
        case .drawing: .exercise(DrawingRule.self, .drawing)
        case .unwrittenStub: .exercise(UnwrittenStubRule.self, .running)
        case .rightAnswers: .exercise(RightAnswerRule.self, .running)
        case .mistakes: .exercise(MistakeRule.self, .running)
        case .examples: .exercise(ExampleRule.self, .examples)
        }
    }

    /// The same problems, each with the rule's name.
    func named(_ problems: [Diagnostic]) -> [Diagnostic] {
        problems.map { problem in
            var named = problem
            named.rule = rawValue
            return named
        }
    }
}

/// Looks at a course as a whole; what it says is never remembered.
protocol CourseRule {
    /// What is wrong; throws what kept it from looking.
    static func problems(in audit: CourseAudit) throws -> [Diagnostic]
}

/// Looks at one text of the course.
protocol TextRule {
    /// Whether what it says hangs on other files too, so that it cannot be remembered with the text.
    static var readsOtherFiles: Bool { get }
    /// What is wrong.
    static func problems(in text: CourseText) -> [Diagnostic]
}

extension TextRule {
    static var readsOtherFiles: Bool { false }
}

/// Looks at a lesson beyond its texts.
protocol LessonRule {
    /// What is wrong; throws what kept it from looking.
    static func problems(in lesson: AuditedLesson) throws -> [Diagnostic]
}

/// Looks at an exercise beyond its task's text.
protocol ExerciseRule {
    /// What is wrong; throws what kept it from looking.
    static func problems(in exercise: AuditedExercise) throws -> [Diagnostic]
}

/// The order in which an exercise is looked at: what fails in one stage would fail once more in each that follows.
enum ExerciseStage: CaseIterable {
    /// Whether there is a check.
    case check
    /// Files are read, and nothing runs.
    case reading
    /// Whether there are inputs to judge with.
    case drawing
    /// Stub, solution, right answers and mistakes are judged.
    case running
    /// The task's examples are run with a solution that passes.
    case examples

    /// Whether what is found in it leaves nothing to look for in the next ones.
    var isGate: Bool { self != .reading }
}

import Foundation

/// One graded submission, with everything needed to show or replay it later.
package struct Attempt: Sendable, Equatable {
    /// The row's number in the store, growing with time; nil until it is recorded.
    package var id: Int64?
    /// The exercise's id, with dashes: `rnn-step`.
    package var exercise: String
    /// When the verdict was reached; kept to the millisecond.
    package var at: Date
    /// The verdict's stable name: `pass`, `fail`, `compile_error`…
    package var verdict: String
    /// The id of the misconception that the answer matched, if one did.
    package var misconception: String?
    /// The seed that the inputs were drawn from.
    package var seed: UInt64
    /// The isolation level the submission ran under.
    package var isolation: String
    /// The SHA-256 of `source`, in hexadecimal.
    package var sha256: String
    /// The submitted file, byte for byte as text.
    package var source: String
    /// The whole report as JSON.
    package var report: String
    /// Milliseconds spent compiling; nil when compilation was never started.
    package var compileMilliseconds: Int?
    /// Milliseconds spent running; nil when nothing ran.
    package var runMilliseconds: Int?

    /// An attempt not yet recorded.
    package init(
        exercise: String, at: Date = Date(), verdict: String, misconception: String? = nil, seed: UInt64,
        isolation: String, sha256: String, source: String, report: String,
        compileMilliseconds: Int? = nil, runMilliseconds: Int? = nil
    ) {
        self.exercise = exercise
        self.at = Timestamp.rounded(at)
        self.verdict = verdict
        self.misconception = misconception
        self.seed = seed
        self.isolation = isolation
        self.sha256 = sha256
        self.source = source
        self.report = report
        self.compileMilliseconds = compileMilliseconds
        self.runMilliseconds = runMilliseconds
    }

    /// Whether this attempt solved the exercise.
    package var passed: Bool { verdict == Self.passingVerdict }

    static let passingVerdict = "pass"
}

/// One answered question.
package struct Answer: Sendable, Equatable {
    /// The lesson's id: `02-rnn-cell`.
    package var lesson: String
    /// The question's id: the heading in `quiz.md`.
    package var question: String
    /// The seed the question was presented with: choices' order and drawn numbers follow from it.
    package var seed: UInt64
    /// What the learner typed.
    package var response: String
    /// Whether it was right.
    package var isCorrect: Bool
    /// When it was answered; kept to the millisecond.
    package var at: Date

    /// An answer not yet recorded.
    package init(
        lesson: String, question: String, seed: UInt64, response: String, isCorrect: Bool, at: Date = Date()
    ) {
        self.lesson = lesson
        self.question = question
        self.seed = seed
        self.response = response
        self.isCorrect = isCorrect
        self.at = Timestamp.rounded(at)
    }
}

/// Something that happened: a lesson opened, a hint shown, an exercise reset.
package struct Event: Sendable, Equatable {
    /// What happened.
    package var kind: Kind
    /// What it happened to: a lesson's or an exercise's id.
    package var subject: String
    /// More, by kind: the hint's number, the copy's path. Empty when there is nothing to add.
    package var detail: String
    /// When it happened; kept to the millisecond.
    package var at: Date

    /// An event not yet recorded.
    package init(_ kind: Kind, subject: String, detail: String = "", at: Date = Date()) {
        self.kind = kind
        self.subject = subject
        self.detail = detail
        self.at = Timestamp.rounded(at)
    }

    /// An event's name. It is text in the store, so a newer version may add names that an older one reads back.
    package struct Kind: Sendable, Hashable {
        /// As it is in the store, such as `hint_shown`.
        package let name: String

        /// The kind of a name, known or not.
        package init(_ name: String) { self.name = name }

        /// A lesson was opened for reading.
        package static let lessonOpened = Kind("lesson_opened")
        /// A lesson was read to its end.
        package static let lessonFinished = Kind("lesson_finished")
        /// An exercise's hint was shown; the detail is its number.
        package static let hintShown = Kind("hint_shown")
        /// The model solution was shown.
        package static let solutionShown = Kind("solution_shown")
        /// A place in a lesson was given a letter; the detail is both.
        package static let markSet = Kind("mark_set")
        /// An exercise was presented.
        package static let exerciseOpened = Kind("exercise_opened")
        /// A stub was brought back; the detail is the path of the copy kept.
        package static let exerciseReset = Kind("exercise_reset")
    }
}

/// Where the learner stopped reading a lesson.
package struct SavedPosition: Sendable, Equatable {
    /// The index of the top-level block at the top of the screen.
    package var block: Int
    /// How many words of that block lie above the screen.
    package var word: Int
    /// A short digest of that block's text, so that the place is found again after the lesson was edited.
    package var fingerprint: String

    /// A place in a lesson.
    package init(block: Int, word: Int, fingerprint: String) {
        self.block = block
        self.word = word
        self.fingerprint = fingerprint
    }
}

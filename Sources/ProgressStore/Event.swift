import Foundation

/// Something that happened, and when: a lesson opened, a hint shown, an exercise reset.
package struct Event: Sendable, Equatable {
    package var deed: Deed
    /// When it happened; kept to the millisecond.
    package var at: Date

    /// An event not yet recorded.
    package init(_ deed: Deed, at: Date = Date()) {
        self.deed = deed
        self.at = Timestamp.rounded(at)
    }

    /// What happened. Lessons and exercises are named by their ids, labs by their names.
    package enum Deed: Sendable, Equatable {
        /// A lesson was opened for reading.
        case lessonOpened(String)
        /// A lesson was read to its end.
        case lessonFinished(String)
        /// A place in a lesson was given a letter.
        case markSet(Character, SavedPosition, lesson: String)
        /// An exercise was presented.
        case exerciseOpened(String)
        /// A hint was shown; numbers count from 1.
        case hintShown(String, number: Int)
        case solutionShown(String, SolutionAccess)
        /// A stub was brought back; `copy` is the path of the file that was kept, if one was.
        case exerciseReset(String, copy: String?)
        /// An earlier attempt's source was written back; numbers count from 1.
        case exerciseRestored(String, attempt: Int)
        /// An exercise that was passed once was begun again from its empty stub, to see whether it is still known.
        case recodeBegan(String)
        /// Nothing is due until a day, or again from now on when that is past. The day is kept as it was typed.
        case awayUntil(String)
        /// The course was begun at a lesson; those before it are not asked for.
        case startedFrom(String)
        /// A variant of a lab was offered, by the lab's name and the variant's.
        case labOffered(String, variant: String)
    }

    /// By which right a model solution was shown.
    package enum SolutionAccess: String, Sendable {
        /// After a pass, or after enough attempts.
        case earned
        /// The learner insisted.
        case asked
    }

    /// The name of a sort of event in the store. A newer version may have others; rows of those are never read here.
    package enum Kind: String, Sendable {
        case lessonOpened = "lesson_opened"
        case lessonFinished = "lesson_finished"
        case markSet = "mark_set"
        case exerciseOpened = "exercise_opened"
        case hintShown = "hint_shown"
        case solutionShown = "solution_shown"
        case exerciseReset = "exercise_reset"
        case exerciseRestored = "exercise_restored"
        case recodeBegan = "recode_began"
        case awayUntil = "away_until"
        case startedFrom = "started_from"
        case labOffered = "lab_offered"
    }
}

import Foundation

/// How an event stands in a row: its kind, what it happened to, and the rest as a text.
extension Event.Deed {
    var kind: Event.Kind {
        switch self {
        case .lessonOpened: .lessonOpened
        case .lessonFinished: .lessonFinished
        case .markSet: .markSet
        case .exerciseOpened: .exerciseOpened
        case .hintShown: .hintShown
        case .solutionShown: .solutionShown
        case .exerciseReset: .exerciseReset
        case .exerciseRestored: .exerciseRestored
        case .recodeBegan: .recodeBegan
        case .awayUntil: .awayUntil
        case .startedFrom: .startedFrom
        case .labOffered: .labOffered
        }
    }

    /// The id of the lesson or exercise, or the lab's name.
    package var subject: String {
        switch self {
        case .lessonOpened(let id), .lessonFinished(let id), .exerciseOpened(let id), .hintShown(let id, _),
            .solutionShown(let id, _), .exerciseReset(let id, _), .exerciseRestored(let id, _),
            .recodeBegan(let id), .startedFrom(let id), .labOffered(let id, _):
            id
        case .awayUntil: ""
        case .markSet(_, _, let lesson): lesson
        }
    }

    var detail: String {
        switch self {
        case .lessonOpened, .lessonFinished, .exerciseOpened, .recodeBegan, .startedFrom: ""
        case .awayUntil(let day): day
        case .hintShown(_, let number): "\(number)"
        case .solutionShown(_, let access): access.rawValue
        case .exerciseReset(_, let copy): copy ?? ""
        case .exerciseRestored(_, let attempt): "\(attempt)"
        case .labOffered(_, let variant): variant
        // The fingerprint comes last: it may hold anything but has no use for what stands before it.
        case .markSet(let letter, let place, _): "\(letter) \(place.block) \(place.word) \(place.fingerprint)"
        }
    }

    /// Nil where the detail is none of its kind, as some other program may have left it.
    init?(_ kind: Event.Kind, subject: String, detail: String) {
        switch kind {
        case .lessonOpened: self = .lessonOpened(subject)
        case .lessonFinished: self = .lessonFinished(subject)
        case .exerciseOpened: self = .exerciseOpened(subject)
        case .recodeBegan: self = .recodeBegan(subject)
        case .startedFrom: self = .startedFrom(subject)
        case .awayUntil: self = .awayUntil(detail)
        case .hintShown:
            guard let number = Int(detail), number > 0 else { return nil }
            self = .hintShown(subject, number: number)
        case .solutionShown:
            guard let access = Event.SolutionAccess(rawValue: detail) else { return nil }
            self = .solutionShown(subject, access)
        case .exerciseReset: self = .exerciseReset(subject, copy: detail.isEmpty ? nil : detail)
        case .exerciseRestored:
            guard let attempt = Int(detail), attempt > 0 else { return nil }
            self = .exerciseRestored(subject, attempt: attempt)
        case .labOffered: self = .labOffered(subject, variant: detail)
        case .markSet:
            let parts = detail.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let letter = parts[0].first, parts[0].count == 1,
                let block = Int(parts[1]), let word = Int(parts[2]), block >= 0, word >= 0
            else { return nil }
            let place = SavedPosition(block: block, word: word, fingerprint: String(parts[3]))
            self = .markSet(letter, place, lesson: subject)
        }
    }
}

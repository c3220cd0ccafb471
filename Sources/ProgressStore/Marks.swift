import GRDB

/// Places in lessons that a learner gave a letter. Setting one is an event, so that nothing is ever overwritten:
/// the latest of a letter counts.
extension ProgressStore {
    /// Gives a place in a lesson a letter, or takes the letter from its earlier place.
    package func setMark(_ letter: Character, at place: SavedPosition, lesson: String) throws {
        // The fingerprint comes last: it may hold anything but has no use for what stands before it.
        try record(
            Event(
                .markSet, subject: lesson,
                detail: "\(letter) \(place.block) \(place.word) \(place.fingerprint)"))
    }

    /// The marks of a lesson by their letters. What cannot be understood is left out.
    package func marks(lesson: String) throws -> [Character: SavedPosition] {
        var marks: [Character: SavedPosition] = [:]
        for event in try events(.markSet, subject: lesson) {
            let parts = event.detail.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let letter = parts[0].first, parts[0].count == 1,
                let block = Int(parts[1]), let word = Int(parts[2]), block >= 0, word >= 0
            else { continue }
            marks[letter] = SavedPosition(block: block, word: word, fingerprint: String(parts[3]))
        }
        return marks
    }
}

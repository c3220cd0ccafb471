/// Places in lessons that a learner gave a letter. Setting one is an event, so that nothing is ever overwritten:
/// the latest of a letter counts.
extension ProgressStore {
    /// Gives a place in a lesson a letter, or takes the letter from its earlier place.
    package func setMark(_ letter: Character, at place: SavedPosition, lesson: String) throws {
        try record(Event(.markSet(letter, place, lesson: lesson)))
    }

    /// The marks of a lesson by their letters. What cannot be understood is left out.
    package func marks(lesson: String) throws -> [Character: SavedPosition] {
        try events(.markSet, subject: lesson).reduce(into: [:]) { marks, event in
            if case .markSet(let letter, let place, _) = event.deed { marks[letter] = place }
        }
    }
}

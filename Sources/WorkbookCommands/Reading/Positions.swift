import LessonReader
import ProgressStore

// The reader and the store each have a position of their own: neither may import the other.

extension SavedPosition {
    var inReader: ReadingPosition {
        ReadingPosition(blockIndex: block, wordOffset: word, fingerprint: fingerprint)
    }
}

extension ReadingPosition {
    var inStore: SavedPosition {
        SavedPosition(block: blockIndex, word: wordOffset, fingerprint: fingerprint)
    }
}

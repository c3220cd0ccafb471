import Glibc
import Synchronization

/// One line typed in a terminal, with the keys that people expect: arrows, Home, End, Backspace, Delete, Ctrl-A, -E, -U, -W.
///
/// The terminal's own line discipline knows only Backspace; an arrow leaves `^[[D` in the answer.
package struct LineEditor {
    private let prompt: String
    private var text: [Character] = []
    /// Before which letter the cursor stands.
    private var place = 0
    /// Letters that are a line by themselves where nothing stands before them.
    var answers: Set<Character> = []

    package init(prompt: String) {
        self.prompt = prompt
    }

    /// How a line ended.
    package enum Outcome: Equatable {
        case line(String)
        /// No more input will come, or the learner has had enough.
        case ended
    }

    /// What one key does; non-nil when the line is over.
    package mutating func handle(_ key: Key) -> Outcome? {
        switch key {
        case .enter: return .line(String(text))
        case .control("d") where text.isEmpty: return .ended
        case .character(let letter):
            text.insert(letter, at: place)
            place += 1
            if text.count == 1, answers.contains(letter) { return .line(String(text)) }
        case .left, .control("b"): place = max(0, place - 1)
        case .right, .control("f"): place = min(text.count, place + 1)
        case .home, .control("a"): place = 0
        case .end, .control("e"): place = text.count
        case .backspace, .control("h"):
            guard place > 0 else { break }
            place -= 1
            text.remove(at: place)
        case .delete, .control("d"):
            if place < text.count { text.remove(at: place) }
        case .control("u"):
            text.removeFirst(place)
            place = 0
        case .control("k"): text.removeLast(text.count - place)
        case .control("w"):
            while place > 0, text[place - 1] == " " { removeBefore() }
            while place > 0, text[place - 1] != " " { removeBefore() }
        default: break
        }
        return nil
    }

    private mutating func removeBefore() {
        place -= 1
        text.remove(at: place)
    }

    /// What has been typed.
    package var line: String { String(text) }

    /// The bytes that draw the line on the row of the cursor, as much of it as fits around the cursor.
    package func drawing(columns: Int) -> String {
        let head = DisplayWidth.of(prompt) < columns - 8 ? prompt : ""
        let room = max(4, columns - DisplayWidth.of(head) - 1)
        var first = 0
        func width(_ range: Range<Int>) -> Int { DisplayWidth.of(String(text[range])) }
        while width(first..<place) > room { first += 1 }
        var last = place
        while last < text.count, width(first..<(last + 1)) <= room { last += 1 }
        let shown = SafeText.defused(String(text[first..<last]), ascii: false)
        let back = width(place..<last)
        return "\r\u{1B}[K" + head + shown + (back > 0 ? "\u{1B}[\(back)D" : "")
    }

    /// Keys that came behind an Enter: the next line begins with them.
    private static let typedAhead = Mutex<[Key]>([])

    /// When a letter was last taken for a whole line. An Enter that comes right behind it, from one who is used to press it,
    /// belongs to that line and not to the next.
    private static let answered = Mutex<ContinuousClock.Instant?>(nil)
    /// How long such an Enter may take.
    package static let enterBehindAnswer: Duration = .milliseconds(500)

    private static func belongsToTheAnswerBefore(_ key: Key) -> Bool {
        answered.withLock { answered in
            defer { answered = nil }
            guard let answered, key == .enter else { return false }
            return ContinuousClock.now - answered < enterBehindAnswer
        }
    }

    /// Takes keys up to an Enter, and keeps those behind it for the next line; the line, once it is over.
    private mutating func take(_ keys: [Key]) -> String? {
        for (index, key) in keys.enumerated() {
            if Self.belongsToTheAnswerBefore(key) { continue }
            if case .line(let line) = handle(key) {
                Self.typedAhead.withLock { $0 = Array(keys[(index + 1)...]) }
                if key != .enter { Self.answered.withLock { $0 = .now } }
                return line
            }
        }
        return nil
    }

    /// Reads a line from the terminal on standard input; from a pipe or a terminal that cannot place its cursor, a line as it
    /// comes.
    ///
    /// - Parameters:
    ///   - keys: these end the line by themselves, as the first that is typed on it.
    ///   - write: puts text on the screen.
    ///   - resumed: called when the program was stopped and continued: what stood above has to be shown again.
    /// - Returns: nil at the end of input.
    package static func read(
        prompt: String, keys answers: Set<Character> = [], capabilities: Capabilities,
        write: (String) throws -> Void, resumed: () throws -> Void
    ) throws -> String? {
        // Nothing stands on this row yet; where it is narrow the prompt may take more rows than one.
        try write(prompt)
        guard capabilities.isInputTerminal, capabilities.canPlaceCursor,
            capabilities.size.columns >= DisplayWidth.of(prompt) + 8, let keys = SingleKeys()
        else { return readLine() }
        defer { keys.close() }
        var editor = LineEditor(prompt: prompt)
        editor.answers = answers
        var columns = capabilities.size.columns
        if let line = editor.take(
            typedAhead.withLock { keys in
                defer { keys = [] }
                return keys
            })
        {
            try write(editor.drawing(columns: columns) + "\n")
            return line
        }
        if !editor.text.isEmpty { try write(editor.drawing(columns: columns)) }
        while true {
            var source = pollfd(fd: keys.descriptor, events: Int16(POLLIN), revents: 0)
            let count = poll(&source, 1, -1)
            if SingleKeys.wasResumed() {
                try resumed()
                columns = Capabilities.windowSize(of: STDOUT_FILENO)?.columns ?? columns
            } else if count > 0 {
                guard let pressed = keys.pressed() else { return nil }
                if pressed.first == .control("d"), editor.text.isEmpty {
                    try write("\n")
                    return nil
                }
                if let line = editor.take(pressed) {
                    try write(editor.drawing(columns: columns) + "\n")
                    return line
                }
            }
            try write(editor.drawing(columns: columns))
        }
    }
}

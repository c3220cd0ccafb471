/// Turns the bytes a terminal sends into keys.
///
/// Bytes may come cut at any place. Whatever is not a key (replies to queries some earlier program
/// made, focus and mouse reports, pasted text) is swallowed; memory stays bounded whatever comes.
package struct KeyDecoder {
    private enum State: Equatable {
        case ground
        case escape
        case sequence
        /// After `ESC [ [`, which the Linux console sends before one letter for a function key.
        case consoleFunction
        case single
        case string(escapeSeen: Bool)
        case paste(matched: Int)
        case mouse(left: Int)
    }

    private var state = State.ground
    private var parameters: [UInt8] = []
    private var partial: [UInt8] = []
    private var expected = 0

    package init() {}

    /// How long to wait for the rest of what has begun, in milliseconds; nil when nothing has.
    ///
    /// A lone ESC is told from a sequence by silence alone. Strings get longer, since their tail
    /// would otherwise be taken for keys.
    package var patience: Int? {
        switch state {
        case .ground: partial.isEmpty ? nil : 50
        case .escape, .sequence, .consoleFunction, .single: 50
        case .string, .paste, .mouse: 1000
        }
    }

    /// Decodes bytes; what is incomplete waits for the next call or for ``silence()``.
    package mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
        var found: [Key] = []
        for byte in bytes { take(byte, &found) }
        return found
    }

    /// Says that nothing followed within ``patience``: a pending ESC was the key of that name.
    package mutating func silence() -> [Key] {
        defer {
            state = .ground
            partial = []
        }
        return state == .escape ? [.escape] : []
    }

    private mutating func take(_ byte: UInt8, _ found: inout [Key]) {
        switch state {
        case .ground: ground(byte, &found)
        case .escape: escape(byte, &found)
        case .sequence: sequence(byte, &found)
        case .consoleFunction: state = .ground
        case .single:
            state = .ground
            if let key = Self.letterKey(byte) { found.append(key) }
        case .string(let escapeSeen):
            if byte == 0x07 || byte == 0x9C || (escapeSeen && byte == 0x5C) {
                state = .ground
            } else {
                state = .string(escapeSeen: byte == 0x1B)
            }
        case .paste(let matched):
            let end = Self.pasteEnd
            let next = byte == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
            state = next == end.count ? .ground : .paste(matched: next)
        case .mouse(let left):
            state = left > 1 ? .mouse(left: left - 1) : .ground
        }
    }

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func ground(_ byte: UInt8, _ found: inout [Key]) {
        if expected > 0 {
            if byte & 0xC0 == 0x80 {
                partial.append(byte)
                expected -= 1
                if expected == 0 { finishScalar(&found) }
                return
            }
            partial = []
            expected = 0
        }
        switch byte {
        case 0x1B: state = .escape
        case 0x0D, 0x0A: found.append(.enter)
        case 0x09: found.append(.tab)
        case 0x08, 0x7F: found.append(.backspace)
        case 0x01...0x1A: found.append(.control(Character(Unicode.Scalar(byte + 0x60))))
        case 0x20..<0x7F: found.append(.character(Character(Unicode.Scalar(byte))))
        case 0xC2...0xDF: begin(byte, 1)
        case 0xE0...0xEF: begin(byte, 2)
        case 0xF0...0xF4: begin(byte, 3)
        default: break
        }
    }

    private mutating func begin(_ byte: UInt8, _ count: Int) {
        partial = [byte]
        expected = count
    }

    private mutating func finishScalar(_ found: inout [Key]) {
        let text = String(decoding: partial, as: UTF8.self)
        partial = []
        if let character = text.first, text.count == 1, character != "\u{FFFD}",
            text.unicodeScalars.allSatisfy({ !(0x80..<0xA0).contains($0.value) })
        {
            found.append(.character(character))
        }
    }

    private mutating func escape(_ byte: UInt8, _ found: inout [Key]) {
        state = .ground
        switch byte {
        case 0x5B:
            parameters = []
            state = .sequence
        case 0x4F: state = .single
        case 0x5D, 0x50, 0x58, 0x5E, 0x5F: state = .string(escapeSeen: false)
        case 0x1B:
            found.append(.escape)
            state = .escape
        case 0x20..<0x7F: found.append(.alt(Character(Unicode.Scalar(byte))))
        default:
            found.append(.escape)
            ground(byte, &found)
        }
    }

    private mutating func sequence(_ byte: UInt8, _ found: inout [Key]) {
        switch byte {
        case 0x5B where parameters.isEmpty: state = .consoleFunction
        case 0x20...0x3F:
            if parameters.count < 32 { parameters.append(byte) }
        case 0x40...0x7E:
            state = .ground
            finishSequence(byte, &found)
        case 0x1B: state = .escape
        case 0x18, 0x1A: state = .ground
        default: break
        }
    }

    private mutating func finishSequence(_ final: UInt8, _ found: inout [Key]) {
        // A private marker or an intermediate byte means a reply, not a key.
        guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return }
        let first = parameters.prefix { $0 != 0x3B }
        let number = Int(String(decoding: first, as: UTF8.self))
        switch final {
        case 0x4D where parameters.isEmpty: state = .mouse(left: 3)
        case 0x5A: found.append(.backTab)
        case 0x7E:
            switch number {
            case 1, 7: found.append(.home)
            case 4, 8: found.append(.end)
            case 3: found.append(.delete)
            case 5: found.append(.pageUp)
            case 6: found.append(.pageDown)
            case 200: state = .paste(matched: 0)
            default: break
            }
        default:
            // Arrows carry at most "1;modifier"; anything else ending in these letters is a reply.
            if parameters.isEmpty || number == 1, let key = Self.letterKey(final), final != 0x4D {
                found.append(key)
            }
        }
    }

    private static func letterKey(_ letter: UInt8) -> Key? {
        switch letter {
        case 0x41: .up
        case 0x42: .down
        case 0x43: .right
        case 0x44: .left
        case 0x46: .end
        case 0x48: .home
        case 0x4D: .enter
        default: nil
        }
    }
}

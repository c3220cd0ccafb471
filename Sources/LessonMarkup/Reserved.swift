/// Code points that stand in for what cmark must not see.
///
/// They are Unicode noncharacters, which no text may hold; those a hostile text holds all the same are
/// replaced before anything else happens, spelled out or as a numeric reference (`&#xFDD0;`), so that no
/// document can forge a placeholder. All have the UTF-8 form `EF B7 xx`.
enum Reserved: UInt8 {
    /// Start of a placeholder: this, a decimal index, `end`.
    case inlineMaths = 0x90
    case displayMaths = 0x91
    case table = 0x92
    case end = 0x93
    /// A line that belonged to the placeholder above it.
    case filler = 0x94
    /// Keeps cmark from reading what follows as the start of a block.
    case shield = 0x95
    /// `\~`, which must not become part of a strikethrough.
    case escapedTilde = 0x96
    /// Start of a placeholder for `[^name]:`, at the start of an item.
    case footnote = 0x97

    static let lead: [UInt8] = [0xEF, 0xB7]
    static let scalars: ClosedRange<UInt32> = 0xFDD0...0xFDD7

    var bytes: [UInt8] { Reserved.lead + [rawValue] }

    /// The reserved code point that starts at `index`, if one does.
    static func at(_ index: Int, in bytes: [UInt8]) -> Reserved? {
        guard index + 2 < bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xB7 else { return nil }
        return Reserved(rawValue: bytes[index + 2])
    }

    /// `bytes` with every reserved code point, written out or as a numeric reference, made harmless.
    static func removed(from bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        var copied = 0
        func replace(_ range: Range<Int>, with replacement: [UInt8]) {
            result += bytes[copied..<range.lowerBound]
            result += replacement
            copied = range.upperBound
        }
        while index < bytes.count {
            if bytes[index] == 0xEF, at(index, in: bytes) != nil {
                replace(index..<index + 3, with: [0xEF, 0xBF, 0xBD])
                index += 3
            } else if bytes[index] == UInt8(ascii: "&"), let end = endOfReference(at: index, in: bytes) {
                replace(index..<end, with: Array("&#xFFFD;".utf8))
                index = end
            } else {
                index += 1
            }
        }
        guard copied > 0 else { return bytes }
        result += bytes[copied...]
        return result
    }

    /// The end of a numeric reference to a reserved code point that starts at `start`.
    private static func endOfReference(at start: Int, in bytes: [UInt8]) -> Int? {
        var index = start + 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { return nil }
        index += 1
        var radix: UInt32 = 10
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            index += 1
        }
        var value: UInt32 = 0
        let digits = index
        // CommonMark allows seven digits; a few more cost nothing and outlast any leniency.
        while index < bytes.count, index - digits < 16, let digit = hexValue(bytes[index]), digit < radix {
            value = min(value &* radix &+ digit, 0x11_0000)
            index += 1
        }
        guard index > digits, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
        return scalars.contains(value) ? index + 1 : nil
    }

    private static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}

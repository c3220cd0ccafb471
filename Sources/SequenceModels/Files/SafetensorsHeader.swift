/// The JSON header of a safetensors file, read as far as the format goes and no further.
struct SafetensorsHeader {
    /// One tensor of the header.
    struct Entry {
        var name: String
        var type: String
        var shape: [Int]
        var begin: Int
        var end: Int
    }

    /// Free text about the file.
    static let metadataName = "__metadata__"
    /// No real tensor has more axes; a hostile list stops here.
    private static let mostAxes = 64

    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var about: [String: String] = [:]

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    /// The entries of a header.
    static func parse(_ bytes: ArraySlice<UInt8>) throws(SequenceModelError) -> [Entry] {
        guard bytes.first == UInt8(ascii: "{") else {
            throw .safetensors(reason: "its header does not begin with {")
        }
        var header = SafetensorsHeader(bytes)
        let entries = try header.entries()
        header.skipSpace()
        guard header.place == bytes.endIndex else { throw header.problem("something after the header's }") }
        return entries
    }

    /// What a header says about its file.
    static func metadata(_ bytes: ArraySlice<UInt8>) throws(SequenceModelError) -> [String: String] {
        var header = SafetensorsHeader(bytes)
        _ = try header.entries()
        return header.about
    }

    private mutating func entries() throws(SequenceModelError) -> [Entry] {
        var entries: [Entry] = []
        var names: Set<String> = []
        try forEachMember { name, header throws(SequenceModelError) in
            guard names.insert(name).inserted else { throw header.problem("the name \(name) comes twice") }
            if name == Self.metadataName {
                try header.forEachMember { key, header throws(SequenceModelError) in
                    header.about[key] = try header.string()
                }
            } else {
                entries.append(try header.entry(name))
            }
        }
        return entries
    }

    private mutating func entry(_ name: String) throws(SequenceModelError) -> Entry {
        var type: String?
        var shape: [Int]?
        var offsets: [Int]?
        try forEachMember { key, header throws(SequenceModelError) in
            switch key {
            case "dtype" where type == nil: type = try header.string()
            case "shape" where shape == nil: shape = try header.integers()
            case "data_offsets" where offsets == nil: offsets = try header.integers()
            default: throw header.problem("\(key) in \(name) is unknown or comes twice")
            }
        }
        guard let type, let shape, let offsets, offsets.count == 2 else {
            throw problem("\(name) needs dtype, shape and two data_offsets")
        }
        return Entry(name: name, type: type, shape: shape, begin: offsets[0], end: offsets[1])
    }

    /// `{"key": …, …}`; `body` reads each value.
    private mutating func forEachMember(
        _ body: (String, inout SafetensorsHeader) throws(SequenceModelError) -> Void
    ) throws(SequenceModelError) {
        try expect("{")
        if accept("}") { return }
        repeat {
            let key = try string()
            try expect(":")
            try body(key, &self)
        } while accept(",")
        try expect("}")
    }

    private mutating func integers() throws(SequenceModelError) -> [Int] {
        try expect("[")
        var result: [Int] = []
        if accept("]") { return result }
        repeat {
            guard result.count < Self.mostAxes else {
                throw problem("a list of over \(Self.mostAxes) numbers")
            }
            result.append(try integer())
        } while accept(",")
        try expect("]")
        return result
    }

    /// A whole number from 0 on.
    private mutating func integer() throws(SequenceModelError) -> Int {
        skipSpace()
        let start = place
        var value = 0
        while place < bytes.endIndex, let digit = digit(bytes[place]) {
            let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
            let (sum, second) = tenfold.addingReportingOverflow(digit)
            guard !first, !second else { throw problem("a number over 2^63") }
            value = sum
            place += 1
        }
        guard place > start else { throw problem("a whole number was expected") }
        return value
    }

    private func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte) - 48 : nil
    }

    private mutating func string() throws(SequenceModelError) -> String {
        try expect("\"")
        var units: [UInt8] = []
        while place < bytes.endIndex {
            let byte = bytes[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: units, as: UTF8.self) else {
                    throw problem("a name that is not UTF-8")
                }
                return text
            case UInt8(ascii: "\\"):
                units += String(try escaped()).utf8
            case 0..<0x20:
                throw problem("a control character in a name")
            default:
                units.append(byte)
            }
        }
        throw problem("a name without an end")
    }

    private mutating func escaped() throws(SequenceModelError) -> Unicode.Scalar {
        guard place < bytes.endIndex else { throw problem("a name without an end") }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let high = try hexadecimal()
            if let scalar = Unicode.Scalar(high) { return scalar }
            // Half of a surrogate pair: the other half must follow.
            guard high < 0xDC00, place + 1 < bytes.endIndex, bytes[place] == UInt8(ascii: "\\"),
                bytes[place + 1] == UInt8(ascii: "u")
            else { throw problem("half a surrogate pair") }
            place += 2
            let low = try hexadecimal()
            guard (0xDC00..<0xE000).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            else { throw problem("half a surrogate pair") }
            return scalar
        default: throw problem("an escape that JSON does not have")
        }
    }

    private mutating func hexadecimal() throws(SequenceModelError) -> UInt32 {
        guard place + 4 <= bytes.endIndex,
            let value = UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16),
            bytes[place] != UInt8(ascii: "+"), bytes[place] != UInt8(ascii: "-")
        else { throw problem("four hexadecimal digits were expected") }
        place += 4
        return value
    }

    private mutating func accept(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.endIndex, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(SequenceModelError) {
        guard accept(character) else { throw problem("\(character) was expected") }
    }

    private mutating func skipSpace() {
        while place < bytes.endIndex {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return
            }
        }
    }

    private func problem(_ what: String) -> SequenceModelError {
        .safetensors(reason: "its header is damaged at byte \(place - bytes.startIndex): \(what)")
    }
}

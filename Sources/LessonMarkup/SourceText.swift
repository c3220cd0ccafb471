/// A text cut into lines, with its front matter set aside.
struct SourceText {
    /// The lines after the front matter, without line breaks.
    var lines: [ArraySlice<UInt8>]
    /// How many lines of the file come before `lines`.
    let offset: Int
    let frontMatter: Document.FrontMatter?

    init(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let all = Self.lines(of: Reserved.removed(from: bytes))
        let closing =
            all.first.map(Self.isFence) == true
            ? all.dropFirst().firstIndex(where: Self.isFence) : nil
        if let closing {
            let yaml = all[1..<closing].map { String(decoding: $0, as: UTF8.self) }
            frontMatter = .init(yaml: yaml.joined(separator: "\n"), firstLine: 2)
            offset = closing + 1
            lines = Array(all[(closing + 1)...])
        } else {
            frontMatter = nil
            offset = 0
            lines = all
        }
        for index in lines.indices {
            if let position = Self.depthLimit(of: lines[index]) {
                let line = lines[index]
                lines[index] = line[..<position] + Reserved.shield.bytes + line[position...]
            }
        }
        limitImages()
    }

    /// Makes links of the images in a paragraph that has more of them than any page: libcmark before
    /// 0.30.3 compares every link with every `![` before it.
    private mutating func limitImages() {
        var count = 0
        for index in lines.indices {
            let line = lines[index]
            if line.allSatisfy(\.isBlank) {
                count = 0
                continue
            }
            guard line.contains(UInt8(ascii: "!")) else { continue }
            var shielded: [UInt8] = []
            var previous: UInt8 = 0
            for byte in line {
                if previous == UInt8(ascii: "!"), byte == UInt8(ascii: "[") {
                    count += 1
                    if count > Self.imageLimit { shielded += Reserved.shield.bytes }
                }
                shielded.append(byte)
                previous = byte
            }
            if count > Self.imageLimit { lines[index] = shielded[...] }
        }
    }

    private static let imageLimit = 500

    /// Lines ended by LF, CRLF or CR. A last line without a break counts; nothing after a last break does not.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                lines.append(bytes[start..<index])
                let isPair =
                    byte == UInt8(ascii: "\r") && index + 1 < bytes.count
                    && bytes[index + 1] == UInt8(ascii: "\n")
                index += isPair ? 2 : 1
                start = index
            } else {
                index += 1
            }
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: Array("---".utf8)) && line.dropFirst(3).allSatisfy(\.isBlank)
    }

    /// Where a line opens more containers, or is indented further, than any author means to. From there
    /// on it is text: nesting costs cmark time for every line that follows, and everyone else stack.
    private static func depthLimit(of line: ArraySlice<UInt8>) -> Int? {
        var markers = 0
        var column = 0
        var index = line.startIndex
        func endsMarker(_ index: Int) -> Bool { index >= line.endIndex || line[index].isBlank }
        while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: " "): column += 1
            case UInt8(ascii: "\t"): column += 4
            case UInt8(ascii: ">"): markers += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard endsMarker(index + 1) else { return nil }
                markers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var end = index
                while end < line.endIndex, end - index < 10, line[end].isDigit { end += 1 }
                guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
                    endsMarker(end + 1)
                else { return nil }
                markers += 1
                index = end
            default: return nil
            }
            index += 1
            if markers > 50 || column > 200 {
                return isHarmless(line[index...]) ? nil : index
            }
        }
        return nil
    }

    /// Blank, or the rest of a long `- - - -`, which is one thematic break.
    private static func isHarmless(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first(where: { !$0.isBlank }) else { return true }
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else { return false }
        return rest.allSatisfy { $0.isBlank || $0 == first }
    }
}

extension UInt8 {
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

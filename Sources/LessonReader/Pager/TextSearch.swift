import Terminal

/// Finds text on the laid-out page as it is shown, across the line ends of a block.
struct TextSearch {
    /// One find: the columns it covers, line by line.
    struct Match: Equatable {
        var parts: [(line: Int, columns: Range<Int>)]
        var line: Int { parts[0].line }

        static func == (left: Match, right: Match) -> Bool {
            left.parts.elementsEqual(right.parts, by: ==)
        }
    }

    private var characters: [Character] = []
    /// Line and columns of each character; width 0 for the blank that stands for a line end.
    private var places: [(line: Int32, column: Int32, width: Int32)] = []

    init(_ lines: [LaidOutLine]) {
        for (number, line) in lines.enumerated() {
            if number > 0 {
                let goesOn = lines[number - 1].block == line.block && !line.content.isEmpty
                characters.append(goesOn ? " " : "\n")
                places.append((Int32(number), 0, 0))
            }
            var column = 0
            for span in line.content.spans {
                for character in span.text {
                    let width = DisplayWidth.of(character)
                    if column >= line.prefix {
                        characters.append(character)
                        places.append((Int32(number), Int32(column), Int32(width)))
                    }
                    column += width
                }
            }
        }
    }

    /// All finds in order, none overlapping. Case counts only when the query has a capital letter.
    func matches(for query: String) -> [Match] {
        let hasCapital = query.contains { $0.isUppercase }
        let wanted = query.map { hasCapital ? $0 : Self.folded($0) }
        guard let first = wanted.first else { return [] }
        let text = hasCapital ? characters : characters.map(Self.folded)
        var found: [Match] = []
        var index = 0
        while index + wanted.count <= text.count {
            if text[index] == first, text[index..<(index + wanted.count)].elementsEqual(wanted) {
                found.append(match(index..<(index + wanted.count)))
                index += wanted.count
            } else {
                index += 1
            }
        }
        return found
    }

    private func match(_ range: Range<Int>) -> Match {
        var parts: [(line: Int, columns: Range<Int>)] = []
        for place in places[range] where place.width > 0 {
            let line = Int(place.line)
            let columns = Int(place.column)..<Int(place.column + place.width)
            if let last = parts.indices.last, parts[last].line == line {
                parts[last].columns = parts[last].columns.lowerBound..<columns.upperBound
            } else {
                parts.append((line, columns))
            }
        }
        if parts.isEmpty { parts = [(Int(places[range.lowerBound].line), 0..<0)] }
        return Match(parts: parts)
    }

    private static func folded(_ character: Character) -> Character {
        if let ascii = character.asciiValue {
            return (0x41...0x5A).contains(ascii) ? Character(Unicode.Scalar(ascii + 0x20)) : character
        }
        return character.lowercased().first ?? character
    }
}

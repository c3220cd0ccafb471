import Terminal

/// Breaks a line of code that is wider than the page, for where nothing pans: behind a blank or an opening bracket, never
/// within a word that fits a line.
enum CodeFolding {
    /// The line in parts of at most `width` columns; those after the first hang by four more than it is indented.
    static func parts(of line: StyledText, width: Int) -> [StyledText] {
        guard line.width > width, width >= 20 else { return [line] }
        let letters = Array(line.plain)
        // The column at which each letter ends.
        var ends: [Int] = []
        for letter in letters { ends.append((ends.last ?? 0) + DisplayWidth.of(letter)) }
        let indent = letters.prefix { $0 == " " }.count
        let hang = min(indent + 4, width / 2)
        var parts: [StyledText] = []
        var start = 0
        var column = 0
        while start < letters.count {
            let room = parts.isEmpty ? width : width - hang
            var end = start
            while end < letters.count, ends[end] - column <= room { end += 1 }
            if end < letters.count {
                let least = parts.isEmpty ? max(start + 1, indent + 1) : start + 1
                let place = (least..<max(end, least)).last { isBreak(letters, before: $0) }
                end = max(place ?? end, start + 1)
            }
            let part = line.columns(column..<ends[end - 1])
            if parts.isEmpty {
                parts.append(part)
            } else {
                var hanging = StyledText(String(repeating: " ", count: hang))
                hanging.append(part)
                parts.append(hanging)
            }
            start = end
            while start < letters.count, letters[start] == " " { start += 1 }
            column = start == 0 ? 0 : ends[start - 1]
        }
        return parts
    }

    private static func isBreak(_ letters: [Character], before place: Int) -> Bool {
        let last = letters[place - 1]
        return last == " " || "([{,".contains(last) && letters[place] != " "
    }
}

import Grader
import Terminal

/// A line of a learner's file for a report, with the loop around it where that is what matters.
struct SourceExcerpt {
    let source: String
    /// Counted from 1.
    let line: Int
    /// Whether the head of the loop around the line is shown above it.
    let showsLoop: Bool

    /// The lines with their numbers, none of them wider than `width`; empty where there is no such line.
    func lines(width: Int) -> [String] {
        let all = Submission.lines(of: source)
        guard all.indices.contains(line - 1), !all[line - 1].allSatisfy(\.isWhitespace) else { return [] }
        let head = showsLoop ? loop(around: line - 1, in: all) : nil
        let shown = [head, line - 1].compactMap { $0 }
        let indent = shown.map { Self.indent(all[$0]) }.min() ?? 0
        let gutter = "\(line)".count
        return shown.flatMap { index -> [String] in
            let number = "\(index + 1)"
            let code = all[index].dropFirst(indent).replacing("\t", with: "    ")
            let pieces = Wrapping.pieces(String(code), width: max(8, width - gutter - 3))
            return pieces.enumerated().map { piece, text in
                let label = piece == 0 ? number : ""
                return String(repeating: " ", count: gutter - label.count) + label + " | " + text
            }
        }
    }

    /// The nearest line above that begins a loop and stands further out.
    private func loop(around index: Int, in lines: [Substring]) -> Int? {
        let depth = Self.indent(lines[index])
        let isLoop = { (line: Substring) in
            line.split(separator: " ").contains { ["while", "for", "repeat"].contains($0) }
        }
        if isLoop(lines[index]) { return nil }
        guard let head = lines[..<index].lastIndex(where: { Self.indent($0) < depth && isLoop($0) }) else {
            return nil
        }
        // One that has ended before is not around it.
        let between = lines[(head + 1)..<index].filter { !$0.allSatisfy(\.isWhitespace) }
        return between.allSatisfy { Self.indent($0) > Self.indent(lines[head]) } ? head : nil
    }

    private static func indent(_ line: Substring) -> Int {
        line.prefix(while: \.isWhitespace).count
    }
}

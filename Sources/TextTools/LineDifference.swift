/// The difference of two texts by lines, as `diff -u` shows it.
package struct LineDifference {
    /// What became of a line.
    package enum Change: Equatable {
        case same, removed, added
    }

    /// A line of either text.
    package struct Line: Equatable {
        package var change: Change
        package var text: String
    }

    /// Every line of both texts, in order.
    package let lines: [Line]

    /// Past so many differing lines the longest common part is not searched for: that takes their number squared.
    private static let mostSearched = 3000

    /// The difference between two texts.
    package init(from old: String, to new: String) {
        let old = Self.split(old)
        let new = Self.split(new)
        let shorter = min(old.count, new.count)
        let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
        let tail =
            (0..<shorter - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? shorter
            - head
        let middleOld = old[head..<old.count - tail]
        let middleNew = new[head..<new.count - tail]
        lines =
            old[..<head].map { Line(change: .same, text: $0) }
            + Self.changes(Array(middleOld), Array(middleNew))
            + old[(old.count - tail)...].map { Line(change: .same, text: $0) }
    }

    /// Whether the texts are the same, line for line.
    package var isEmpty: Bool { lines.allSatisfy { $0.change == .same } }

    private static func split(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func changes(_ old: [String], _ new: [String]) -> [Line] {
        guard old.count <= mostSearched, new.count <= mostSearched else {
            return old.map { Line(change: .removed, text: $0) } + new.map { Line(change: .added, text: $0) }
        }
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, removed.contains(i) {
                lines.append(Line(change: .removed, text: old[i]))
                i += 1
            } else if j < new.count, added.contains(j) {
                lines.append(Line(change: .added, text: new[j]))
                j += 1
            } else {
                lines.append(Line(change: .same, text: old[i]))
                i += 1
                j += 1
            }
        }
        return lines
    }

    /// The changed lines with `context` lines around them; nil stands where unchanged lines were left out.
    package func hunks(context: Int = 3) -> [Line?] {
        var isNear = [Bool](repeating: false, count: lines.count)
        for (index, line) in lines.enumerated() where line.change != .same {
            for near in max(0, index - context)...min(lines.count - 1, index + context) {
                isNear[near] = true
            }
        }
        var shown: [Line?] = []
        for (index, line) in lines.enumerated() {
            if isNear[index] {
                shown.append(line)
            } else if index == 0 || isNear[index - 1] {
                shown.append(nil)
            }
        }
        return shown
    }
}

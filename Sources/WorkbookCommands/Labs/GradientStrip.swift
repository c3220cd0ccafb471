import Figures
import Foundation
import Labs
import Terminal

/// How long the gradient is at each moment of a sequence, one character a moment, on a scale of powers of ten.
struct GradientStrip {
    /// The first moment first.
    let norms: [Float]

    /// A character for each power of ten below the largest.
    private static let decades = 8.0

    /// A row of at most `width` columns; nil where there is nothing to show.
    func row(width: Int, style: PlotStyle) -> StyledText? {
        let real = norms.filter { $0.isFinite && $0 > 0 }
        guard let largest = real.max(), width >= 8, !norms.isEmpty else { return nil }
        let marks: [Character] = style == .ascii ? Array("_.-:=+*#") : Array("▁▂▃▄▅▆▇█")
        let count = min(width, norms.count)
        let characters = (0..<count).map { column -> Character in
            let norm = norms[column * (norms.count - 1) / max(1, count - 1)]
            guard norm.isFinite, norm > 0 else { return " " }
            let below = log10(Double(largest)) - log10(Double(norm))
            let place = Int(((1 - below / Self.decades) * Double(marks.count)).rounded(.down))
            return marks[min(marks.count - 1, max(0, place))]
        }
        return StyledText(String(characters), Style(.typeName))
    }

    /// "first 1.0e-09, last 0.5".
    var words: String {
        guard let first = norms.first, let last = norms.last else { return "" }
        return "first \(LabNumber.text(first)), last \(LabNumber.text(last))"
    }
}

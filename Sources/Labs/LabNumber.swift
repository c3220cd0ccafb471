import Foundation

/// Numbers of a run as people read them.
package enum LabNumber {
    /// Three or four figures that count: 0.953, 1.386, 12.5, 2.1e-09.
    package static func text(_ value: Float) -> String {
        let value = Double(value)
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-infinity" : "infinity" }
        let size = abs(value)
        if size == 0 { return "0" }
        if size < 0.001 || size >= 1e6 { return String(format: "%.1e", value) }
        let digits = size < 10 ? 3 : size < 100 ? 1 : 0
        var text = String(format: "%.\(digits)f", value)
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text
    }

    /// "0.4 s", "12 s", "1 min 5 s".
    package static func seconds(_ value: Double) -> String {
        guard value.isFinite, value >= 0, value < 1e6 else { return "? s" }
        if value < 9.95 { return String(format: "%.1f s", value) }
        let whole = Int(value.rounded())
        return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
    }
}

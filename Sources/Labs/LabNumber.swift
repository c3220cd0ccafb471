import Foundation
import TextTools

/// Numbers of a run as people read them.
package enum LabNumber {
    /// Three figures that count: 0.953, 1.39, 12.5, 2.1e-9.
    package static func text(_ value: Float) -> String { DecimalText.short(Double(value)) }

    /// "0.4 s", "12 s", "1 min 5 s".
    package static func seconds(_ value: Double) -> String {
        guard value.isFinite, value >= 0, value < 1e6 else { return "? s" }
        if value < 9.95 { return String(format: "%.1f s", value) }
        let whole = Int(value.rounded())
        return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
    }
}

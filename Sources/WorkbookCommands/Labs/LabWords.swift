import CourseCatalog
import Foundation
import Labs
import TextTools

/// Lines about a run.
enum LabWords {
    /// "Yours: rnn_forward. Model solutions: rnn_backward (not passed yet)."
    static func whose(_ functions: [LabFunction]) -> String {
        let own = functions.filter(\.isOwn).map(\.stem)
        let model = functions.filter { !$0.isOwn }.map { function in
            function.stem + (function.reason.map { " (\($0))" } ?? "")
        }
        var parts: [String] = []
        if !own.isEmpty { parts.append("Yours: \(own.joined(separator: ", ")).") }
        // The same reason for all is said once.
        let reasons = Set(functions.filter { !$0.isOwn }.map(\.reason))
        if model.count > 1, reasons.count == 1, let reason = reasons.first {
            let stems = functions.filter { !$0.isOwn }.map(\.stem).joined(separator: ", ")
            parts.append("Model solutions: \(stems)" + (reason.map { ", all \($0)." } ?? "."))
        } else if !model.isEmpty {
            parts.append("Model solutions: \(model.joined(separator: ", ")).")
        }
        return parts.joined(separator: " ")
    }

    /// "2 of 5 functions are yours; model solutions stand in for the others".
    static func share(_ functions: [LabFunction]) -> String {
        let own = functions.count(where: \.isOwn)
        if own == functions.count { return own == 0 ? "" : "all \(own) functions are yours" }
        if own == 0 { return "with the model solutions of \(functions.count.counted("function"))" }
        return "\(own) of \(functions.count) functions are yours; model solutions stand in for the others"
    }

    /// "step 120 of 300  loss 1.23  accuracy 0.48  54 steps/s  4 s left"
    static func line(_ look: LabTraining.Look, metric: String, within seconds: Int) -> String {
        let trace = look.trace
        guard trace.step > 0 else { return look.stage }
        var parts = ["step \(trace.step) of \(trace.planned)"]
        if let loss = trace.losses.last { parts.append("loss \(LabNumber.text(loss.loss))") }
        if let last = trace.measurements.last { parts.append("\(metric) \(LabNumber.text(last.value))") }
        if let pace = LabScreen.pace(look, within: seconds) {
            parts.append("\(LabNumber.text(Float(pace.perSecond))) steps/s")
            parts.append("\(LabNumber.seconds(pace.left)) left")
        }
        return parts.joined(separator: "  ")
    }

    /// "Step 120 of 300. The loss is 1.23. The accuracy is 0.48."
    static func sentence(_ look: LabTraining.Look, metric: String) -> String {
        let trace = look.trace
        guard trace.step > 0 else { return "It is \(look.stage)" }
        var sentences = ["Step \(trace.step) of \(trace.planned)."]
        if let loss = trace.losses.last { sentences.append("The loss is \(LabNumber.text(loss.loss)).") }
        if let last = trace.measurements.last {
            sentences.append("The \(metric) is \(LabNumber.text(last.value)).")
        }
        return sentences.joined(separator: " ")
    }

    /// A panel in lines for a screen reader: "10: A 0.02, B 0.97".
    static func told(_ panel: LabPanel) -> [String] {
        func row(_ name: String, _ cells: [(String, String)]) -> String {
            "\(name): " + cells.map { "\($0) \($1)" }.joined(separator: ", ") + "."
        }
        let title = "\(panel.title)."
        switch panel.content {
        case .text(let text): return [title] + text.split(separator: "\n").map(String.init)
        case .table(let columns, let rows):
            return [title]
                + rows.map { cells in
                    row(cells.first ?? "", Array(zip(columns.dropFirst(), cells.dropFirst())))
                }
        case .heatMap(let rows, let columns, let values):
            return [title]
                + zip(rows, values).map { name, values in
                    // What is a tenth or more; a row of a map has many next to nothing.
                    let large = zip(columns, values).filter { $1 >= 0.1 || !$1.isFinite }
                    if large.isEmpty { return "\(name): nothing above 0.1." }
                    return row(name, large.map { ($0, DecimalText.fixed(Double($1), 2)) })
                }
        }
    }
}

import ConsoleOutput
import CourseCatalog
import Foundation
import Labs
import Terminal

/// The end of a run, in words.
struct LabReport {
    let lab: Lab
    let variant: LabVariant
    let seed: UInt64
    let functions: [LabFunction]
    let verdict: LabVerdict
    let trace: LabTrace
    /// The lab's own options that were not as usual.
    let options: [String: String]
    /// How the learner's functions answer beside the model solutions; nil where they do not differ, or nobody asked.
    let comparison: String?
    /// What the program and the functions printed.
    let printed: String
    /// Where the weights lie; nil where there are none.
    let weights: String?

    /// Writes it for people.
    func show(on console: Console) throws {
        let isGood = verdict.result.isGood
        let mark = console.capabilities.isUnicode ? (isGood ? "✓" : "✗") : (isGood ? "ok:" : "--")
        let name = lab.variants.count > 1 ? "\(lab.name), \(variant.name)" : lab.name
        let role: Style.Role = isGood ? .success : verdict.result.isJudged ? .failure : .quiet
        try console.line()
        try console.line("\(mark) \(name)", Style(role, .strong))
        try console.line()
        for text in [verdict.sentence] + verdict.findings.map(\.sentence)
            + [comparison, verdict.next].compactMap(\.self)
        {
            for line in Wrapping.lines(text, width: min(80, console.capabilities.size.columns)) {
                try console.line(line)
            }
            try console.line()
        }
        for other in trace.others {
            guard let last = other.measurements.last else { continue }
            try console.line(
                "Beside it, \(other.name): \(lab.metric) \(LabNumber.text(last.value)) at step \(last.step).")
            try console.line()
        }
        if !printed.isEmpty {
            try console.line("It printed:", .quiet)
            for line in printed.split(separator: "\n").prefix(20) { try console.line("  \(line)") }
            try console.line()
        }
        if !functions.isEmpty { try console.line(LabWords.whose(functions), .quiet) }
        if let weights { try console.line("Weights of the best step: \(weights)", .quiet) }
    }

    /// One line of JSON for other programs.
    var json: String {
        let best = trace.best(isHigherBetter: lab.better == .higher)
        var object: [String: Any] = [
            "kind": "verdict", "lab": lab.name, "variant": variant.name, "seed": seed,
            "result": verdict.result.rawValue, "sentence": verdict.sentence, "next": verdict.next,
            "findings": verdict.findings.map {
                ["kind": $0.kind.rawValue, "step": $0.step, "sentence": $0.sentence] as [String: Any]
            },
            "functions": functions.map {
                ["exercise": $0.exercise, "sha256": $0.sha256, "own": $0.isOwn] as [String: Any]
            },
            "steps": trace.end?.steps ?? trace.step, "wanted": trace.wanted,
        ]
        if let comparison { object["comparison"] = comparison }
        if !options.isEmpty { object["options"] = options }
        if trace.taken > 0 { object["resumed_at"] = trace.taken }
        if let best { object["best"] = best.decimal }
        if let end = trace.end {
            object["seconds"] = end.seconds
            object["processor_seconds"] = end.processorSeconds
        }
        if let weights { object["weights"] = weights }
        let data = try? JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }
}

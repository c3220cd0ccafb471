import CourseCatalog

/// What came of a run, in words made from its numbers.
package struct LabVerdict: Sendable, Equatable {
    /// What came of it.
    package let result: LabResult
    /// It in a sentence or two: reached or not, against baseline and bar.
    package let sentence: String
    /// What the numbers show besides.
    package let findings: [LabFinding]
    /// What to try next.
    package let next: String

    /// The verdict on a run.
    ///
    /// - Parameters:
    ///   - trouble: why the program did not end well; nil where it did.
    ///   - seed: what its numbers were drawn from.
    ///   - usesModel: whether model solutions alone were used.
    ///   - options: the lab's own options that were not as usual.
    ///   - data: the file of data as it was named; nil without.
    package init(
        on trace: LabTrace, of lab: Lab, _ variant: LabVariant, seed: UInt64, trouble: String?,
        usesModel: Bool, options: [String: String] = [:], data: String? = nil
    ) {
        let best = trace.best(isHigherBetter: lab.better == .higher)
        let isReached = best.map { lab.isReached(variant.bar, by: Double($0.value)) } ?? false
        result = Self.result(trace, variant, isReached: isReached, trouble: trouble)
        let all = LabDiagnosis(trace, of: lab, variant).findings
        // What has learnt its task sends back little, and its loss has no further to fall.
        findings = all.filter { !isReached || ![.vanishing, .flatLoss, .exploding].contains($0.kind) }
        sentence =
            Self.sentence(result, trace, lab, variant, best, seed: seed, trouble: trouble, data: data)
            + Self.circumstances(trace, options)
        next = Self.next(result, trace, lab, variant, findings, seed: seed, usesModel: usesModel)
    }

    private static func result(
        _ trace: LabTrace, _ variant: LabVariant, isReached: Bool, trouble: String?
    ) -> LabResult {
        if isReached, trouble == nil { return .reached }
        if trace.firstNaN != nil { return .notANumber }
        if trouble != nil || trace.problem != nil { return .failed }
        guard let end = trace.end else { return .failed }
        if end.reason == .stopped { return .stopped }
        if end.steps < trace.wanted { return .tooSlow }
        if trace.wanted < variant.steps { return .tooFewSteps }
        return variant.expected == .missed ? .missedAsExpected : .missed
    }

    private static func sentence(
        _ result: LabResult, _ trace: LabTrace, _ lab: Lab, _ variant: LabVariant,
        _ best: LabTrace.Measurement?, seed: UInt64, trouble: String?, data: String?
    ) -> String {
        let bar = LabNumber.text(Float(variant.bar)), guess = LabNumber.text(Float(variant.baseline))
        let steps = trace.end?.steps ?? trace.step
        let time = trace.end.map { " in \(LabNumber.seconds($0.seconds))" } ?? ""
        let measured =
            best.map { "best \(lab.metric) \(LabNumber.text($0.value)), at step \($0.step)" }
            ?? "no \(lab.metric) was measured"
        let against = "the bar is \(bar), guessing gives \(guess)"
        let run = "Seed \(seed), \(steps) of \(trace.wanted) steps\(time)."
        switch result {
        case .reached: return "Reached: \(measured); \(against). \(run)"
        case .missed: return "Not reached: \(measured); \(against). \(run)"
        case .missedAsExpected: return "Not reached, as expected: \(measured); \(against). \(run)"
        case .tooSlow:
            let each = trace.end.map { $0.seconds / Double(max(1, trace.ownSteps)) } ?? 0
            return
                "Not judged: too slow. A step took \(LabNumber.seconds(each)), so \(steps) of \(trace.wanted) "
                + "steps were possible in \(variant.seconds) s; by then: \(measured); \(against). Seed \(seed)."
        case .tooFewSteps:
            return
                "Not judged: \(steps) steps were asked for, and the lab plans \(variant.steps); by then: \(measured); "
                + "\(against). Seed \(seed)."
        case .stopped:
            return
                "Not judged: stopped after \(steps) of \(trace.wanted) steps; by then: \(measured); \(against). "
                + "Seed \(seed)."
        case .notANumber:
            return "Not reached: the loss is no longer a number; \(measured); \(against). \(run)"
        case .failed:
            let words =
                trace.problem.map { $0.placed(in: data) } ?? trouble
            return "Not judged: the program did not end well"
                + (trace.step > 0 ? " (last heard of at step \(trace.step))" : "") + ": "
                + (words ?? "it ended without a word.")
        }
    }

    /// What makes a run another one than the lab's, in a sentence; empty where nothing does.
    private static func circumstances(_ trace: LabTrace, _ options: [String: String]) -> String {
        var words = trace.taken > 0 ? " It went on from step \(trace.taken)." : ""
        if !options.isEmpty {
            let list = options.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
            words +=
                " With \(list.joined(separator: ", ")) it is not the lab's own run and does not count as such."
        }
        return words
    }

    private static func next(
        _ result: LabResult, _ trace: LabTrace, _ lab: Lab, _ variant: LabVariant, _ findings: [LabFinding],
        seed: UInt64, usesModel: Bool
    ) -> String {
        let command = "workbook lab \(lab.name)"
        let chosen = lab.variants.count > 1 ? command + " --variant \(variant.name)" : command
        let other = lab.variants.drop { $0.name != variant.name }.dropFirst().first
        switch result {
        case .reached:
            if let other { return "Another memory on the same task: `\(command) --variant \(other.name)`." }
            return "Does it hold for other numbers? `\(chosen) --seed \(seed &+ 1)`."
        case .missedAsExpected:
            if let other {
                return
                    "What this one cannot do, another can: `\(command) --variant \(other.name)`, after lesson "
                    + "\(other.lesson)."
            }
            return "The text of \(lab.file) says why."
        case .missed, .notANumber:
            if usesModel { return "Another seed tells chance from fault: `\(chosen) --seed \(seed &+ 1)`." }
            return
                "Do the model solutions reach it with the same numbers? `\(chosen) --model --seed \(seed)` tells whether "
                + "your functions are the cause."
        case .tooSlow:
            if findings.contains(where: { $0.kind == .busyMachine }) {
                return "Run it again when the machine is less busy, or with fewer steps: `\(chosen) --steps "
                    + "\(max(1, trace.ownSteps))`."
            }
            return
                "A loop over single numbers is the usual cause: a product of whole tensors does the same a hundred times as "
                + "fast. `\(chosen) --steps \(max(1, trace.ownSteps))` plans what is possible."
        case .stopped, .tooFewSteps: return "`\(chosen) --seed \(seed)` runs it whole."
        case .failed:
            return usesModel
                ? "The lab itself is at fault: its author's to mend (\(lab.file))."
                : "`\(chosen) --model` tells whether your functions are the cause."
        }
    }
}

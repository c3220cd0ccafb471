/// What a file of weights says about the run that left them.
package struct WeightNote: Sendable, Equatable {
    package var lab: String
    package var variant: String
    package var seed: UInt64
    /// The step after which they stood so, and the metric that was measured then.
    package var step: Int
    package var metric: Double
    /// The hash of each function that trained them, by its stem.
    package var functions: [String: String]
    /// The lab's options by name.
    package var options: [String: String]

    /// A note about a run.
    package init(
        lab: String, variant: String, seed: UInt64, step: Int, metric: Double, functions: [String: String],
        options: [String: String]
    ) {
        self.lab = lab
        self.variant = variant
        self.seed = seed
        self.step = step
        self.metric = metric
        self.functions = functions
        self.options = options
    }

    /// The stems of those functions that are others now than the ones that trained.
    package func changed(_ functions: [LabFunction]) -> [String] {
        functions.filter { self.functions[$0.stem] != $0.sha256 }.map(\.stem)
    }

    /// As it stands in a file. "pt" is what PyTorch's own writer says of the order of axes.
    var metadata: KeyValuePairs<String, String> {
        [
            "format": "pt", "lab": lab, "variant": variant, "seed": "\(seed)", "step": "\(step)",
            "metric": "\(metric)", "functions": Self.lines(functions), "options": Self.lines(options),
        ]
    }

    /// What stands in a file; nil where that is no such note.
    init?(_ metadata: [String: String]) {
        guard let lab = metadata["lab"], let variant = metadata["variant"],
            let seed = metadata["seed"].flatMap({ UInt64($0) }),
            let step = metadata["step"].flatMap({ Int($0) }), (0...1_000_000_000).contains(step),
            let metric = metadata["metric"].flatMap({ Double($0) })
        else { return nil }
        self.init(
            lab: lab, variant: variant, seed: seed, step: step, metric: metric,
            functions: Self.pairs(metadata["functions"]), options: Self.pairs(metadata["options"]))
    }

    private static func lines(_ pairs: [String: String]) -> String {
        pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    }

    private static func pairs(_ text: String?) -> [String: String] {
        let pairs = (text ?? "").split(separator: "\n").compactMap { line -> (String, String)? in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

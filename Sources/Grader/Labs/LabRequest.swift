import Sandbox

/// What a run of a lab is asked for.
package struct LabRequest: Sendable {
    /// What every random number is drawn from.
    package var seed: UInt64
    /// How many steps are planned.
    package var steps: Int
    /// How many seconds they may take.
    package var seconds: Double
    /// The variant's name.
    package var variant: String
    /// Whether a larger metric is a better one.
    package var isHigherBetter: Bool
    /// A file of data that the program may read; nil without.
    package var data: Data?
    /// The lab's options by name.
    package var options: [String: String] = [:]
    /// What to show of what was learnt, in place of training; nil for a run that trains.
    package var sample: String?
    /// What an earlier run has left; nil where it begins afresh.
    package var start: Start?

    /// A file of data.
    package struct Data: Sendable, Equatable {
        /// Its absolute path.
        package var path: String
        /// The form that it was found to have, and what its columns are called.
        package var format: String
        package var columns: [String]

        /// A file that was looked at.
        package init(path: String, format: String, columns: [String]) {
            self.path = path
            self.format = format
            self.columns = columns
        }
    }

    /// What an earlier run has left.
    package struct Start: Sendable, Equatable {
        /// The weights, as LabKit reads them.
        package var weights: [UInt8]
        /// How many steps they were trained for, and the metric that was measured then.
        package var taken: Int
        package var best: Double?

        /// Weights to begin with.
        package init(weights: [UInt8], taken: Int, best: Double?) {
            self.weights = weights
            self.taken = taken
            self.best = best
        }
    }

    /// A request for one run.
    package init(seed: UInt64, steps: Int, seconds: Double, variant: String, isHigherBetter: Bool) {
        self.seed = seed
        self.steps = steps
        self.seconds = seconds
        self.variant = variant
        self.isHigherBetter = isHigherBetter
    }

    /// What the file of weights is called in the program's folder.
    static let weightsFile = "weights"

    /// The variables that LabKit reads.
    ///
    /// - Parameter folder: where the program sees its own folder.
    func environment(in folder: String) -> [String: String] {
        var variables = [
            "WORKBOOK_LAB_SEED": "\(seed)", "WORKBOOK_LAB_STEPS": "\(steps)",
            "WORKBOOK_LAB_SECONDS": "\(seconds)", "WORKBOOK_LAB_VARIANT": variant,
            "WORKBOOK_LAB_BETTER": isHigherBetter ? "higher" : "lower",
        ]
        if let data {
            variables["WORKBOOK_LAB_DATA"] = data.path
            variables["WORKBOOK_LAB_DATA_FORMAT"] = data.format
            variables["WORKBOOK_LAB_DATA_COLUMNS"] = data.columns.joined(separator: "\n")
        }
        if !options.isEmpty {
            variables["WORKBOOK_LAB_OPTIONS"] = options.sorted { $0.key < $1.key }
                .map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
        }
        variables["WORKBOOK_LAB_SAMPLE"] = sample
        if let start {
            variables["WORKBOOK_LAB_WEIGHTS"] = "\(folder)/\(Self.weightsFile)"
            variables["WORKBOOK_LAB_TAKEN"] = "\(start.taken)"
            // Only a run that trains has something to be better than.
            if sample == nil { variables["WORKBOOK_LAB_BEST"] = start.best.map { "\($0)" } }
        }
        return variables
    }

    /// What its program may use. It ends by itself when its time is over; these end one that does not.
    var limits: Limits {
        var limits = Limits.running
        limits.wallSeconds = seconds + Self.patience
        limits.cpuSeconds = Int(seconds.rounded(.up)) + Int(Self.patience)
        return limits
    }

    /// Seconds that a program has for what comes before its first step and after its last.
    private static let patience = 15.0
}

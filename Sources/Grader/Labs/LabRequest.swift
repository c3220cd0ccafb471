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
    /// The absolute path of a file of data that the program may read.
    package var data: String?

    /// A request for one run.
    package init(
        seed: UInt64, steps: Int, seconds: Double, variant: String, isHigherBetter: Bool, data: String? = nil
    ) {
        self.seed = seed
        self.steps = steps
        self.seconds = seconds
        self.variant = variant
        self.isHigherBetter = isHigherBetter
        self.data = data
    }

    /// The variables that LabKit reads.
    var environment: [String: String] {
        var variables = [
            "WORKBOOK_LAB_SEED": "\(seed)", "WORKBOOK_LAB_STEPS": "\(steps)",
            "WORKBOOK_LAB_SECONDS": "\(seconds)", "WORKBOOK_LAB_VARIANT": variant,
            "WORKBOOK_LAB_BETTER": isHigherBetter ? "higher" : "lower",
        ]
        variables["WORKBOOK_LAB_DATA"] = data
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

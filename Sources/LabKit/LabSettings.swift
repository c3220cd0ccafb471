internal import Glibc

/// What a run was asked for. The tool hands it over in variables of the environment.
public struct LabSettings: Sendable, Equatable {
    /// What every random number is drawn from.
    public var seed: UInt64 = 1
    /// How many steps of training are planned.
    public var steps = 100
    /// How many seconds a run may take.
    public var seconds = 60.0
    /// The variant that was chosen; the lab's own name where it has none.
    public var variant = ""
    /// Whether a larger metric is a better one.
    public var isHigherBetter = true
    /// The file given with `--data`, as this program sees it; nil without.
    public var data: String?

    /// The names of the variables.
    package enum Variable {
        package static let seed = "WORKBOOK_LAB_SEED"
        package static let steps = "WORKBOOK_LAB_STEPS"
        package static let seconds = "WORKBOOK_LAB_SECONDS"
        package static let variant = "WORKBOOK_LAB_VARIANT"
        package static let better = "WORKBOOK_LAB_BETTER"
        package static let data = "WORKBOOK_LAB_DATA"
    }

    /// The usual settings.
    public init() {}

    /// The settings that stand in variables; what is missing or no number is as usual.
    public init(_ variable: (String) -> String?) {
        seed = variable(Variable.seed).flatMap { UInt64($0) } ?? seed
        steps = variable(Variable.steps).flatMap { Int($0) }.map { max(1, $0) } ?? steps
        seconds = variable(Variable.seconds).flatMap { Double($0) }.map { max(0.1, $0) } ?? seconds
        variant = variable(Variable.variant) ?? variant
        isHigherBetter = variable(Variable.better) != "lower"
        data = variable(Variable.data)
    }

    /// The settings of this process.
    static var ofThisProcess: LabSettings {
        LabSettings { name in getenv(name).map { String(cString: $0) } }
    }
}

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
    /// The form that this file was found to have.
    public var dataFormat = DataFormat.text
    /// The columns that lab.md declares for tables; empty where it declares none.
    public var dataColumns: [String] = []
    /// The lab's own options by name, in the form in which they were given.
    public var options: [String: String] = [:]
    /// What was given with `--sample`; nil for a run that trains.
    public var sample: String?
    /// A file of weights that an earlier run left, as this program sees it; nil where it begins afresh.
    public var weights: String?
    /// How many steps the weights have been trained for.
    public var taken = 0
    /// The metric of these weights.
    public var bestSoFar: Float?

    /// The names of the variables.
    package enum Variable {
        package static let seed = "WORKBOOK_LAB_SEED"
        package static let steps = "WORKBOOK_LAB_STEPS"
        package static let seconds = "WORKBOOK_LAB_SECONDS"
        package static let variant = "WORKBOOK_LAB_VARIANT"
        package static let better = "WORKBOOK_LAB_BETTER"
        package static let data = "WORKBOOK_LAB_DATA"
        package static let dataFormat = "WORKBOOK_LAB_DATA_FORMAT"
        package static let dataColumns = "WORKBOOK_LAB_DATA_COLUMNS"
        package static let options = "WORKBOOK_LAB_OPTIONS"
        package static let sample = "WORKBOOK_LAB_SAMPLE"
        package static let weights = "WORKBOOK_LAB_WEIGHTS"
        package static let taken = "WORKBOOK_LAB_TAKEN"
        package static let bestSoFar = "WORKBOOK_LAB_BEST"
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
        dataFormat = variable(Variable.dataFormat).flatMap(DataFormat.init(rawValue:)) ?? dataFormat
        dataColumns = variable(Variable.dataColumns).map(Self.lines) ?? []
        for line in variable(Variable.options).map(Self.lines) ?? [] {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { options[String(parts[0])] = String(parts[1]) }
        }
        sample = variable(Variable.sample)
        weights = variable(Variable.weights)
        taken = variable(Variable.taken).flatMap { Int($0) }.map { max(0, $0) } ?? 0
        bestSoFar = variable(Variable.bestSoFar).flatMap { Float($0) }
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    /// The settings of this process.
    static var ofThisProcess: LabSettings {
        LabSettings { name in getenv(name).map { String(cString: $0) } }
    }
}

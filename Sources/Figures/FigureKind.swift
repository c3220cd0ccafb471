/// Every kind of figure, by the name that a fence gives it.
package enum FigureKind: String, Sendable, CaseIterable {
    case attentionHeatMap = "attention-heat-map"
    case beamTree = "beam-tree"
    case cellExplorer = "cell-explorer"
    case gateCurves = "gate-curves"
    case gateHistogram = "gate-histogram"
    case gradientFlow = "gradient-flow"
    case labRun = "lab-run"
    case lossCurve = "loss-curve"
    case paddingGrid = "padding-grid"
    case positionHeatMap = "position-heat-map"
    case scheduleCurve = "schedule-curve"
    case softmaxTemperature = "softmax-temperature"
    case stateTrajectory = "state-trajectory"

    /// What may be set and how it is computed: `Kinds` has a file for each.
    var definition: FigureDefinition {
        switch self {
        case .attentionHeatMap: .attentionHeatMap
        case .beamTree: .beamTree
        case .cellExplorer: .cellExplorer
        case .gateCurves: .gateCurves
        case .gateHistogram: .gateHistogram
        case .gradientFlow: .gradientFlow
        case .labRun: .labRun
        case .lossCurve: .lossCurve
        case .paddingGrid: .paddingGrid
        case .positionHeatMap: .positionHeatMap
        case .scheduleCurve: .scheduleCurve
        case .softmaxTemperature: .softmaxTemperature
        case .stateTrajectory: .stateTrajectory
        }
    }
}

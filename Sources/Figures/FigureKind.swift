/// Every kind of figure, by the name that a fence gives it.
package enum FigureKind: String, Sendable, CaseIterable {
    case attentionHeatMap = "attention-heat-map"
    case cellExplorer = "cell-explorer"
    case gateCurves = "gate-curves"
    case gradientFlow = "gradient-flow"
    case lossCurve = "loss-curve"
    case softmaxTemperature = "softmax-temperature"
    case stateTrajectory = "state-trajectory"

    /// What may be set and how it is computed: `Kinds` has a file for each.
    var definition: FigureDefinition {
        switch self {
        case .attentionHeatMap: .attentionHeatMap
        case .cellExplorer: .cellExplorer
        case .gateCurves: .gateCurves
        case .gradientFlow: .gradientFlow
        case .lossCurve: .lossCurve
        case .softmaxTemperature: .softmaxTemperature
        case .stateTrajectory: .stateTrajectory
        }
    }
}

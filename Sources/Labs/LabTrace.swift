import LabKit
import NumericCore

/// All that a run has told so far.
package struct LabTrace: Sendable, Equatable {
    /// A loss and the longest gradient since the one before.
    package struct Loss: Sendable, Equatable {
        package var step: Int
        package var loss: Float
        package var gradient: Float?
    }

    /// The metric after a step.
    package struct Measurement: Sendable, Equatable {
        package var step: Int
        package var value: Float

        /// The value in as few decimals as tell it from its neighbours.
        package var decimal: Double { Double(value.description) ?? Double(value) }
    }

    /// What is trained beside it, to compare with.
    package struct Other: Sendable, Equatable {
        package var name: String
        package var measurements: [Measurement]
    }

    /// How long the gradient is at each moment of a sequence.
    package struct Flow: Sendable, Equatable {
        package var step: Int
        package var norms: [Float]
    }

    /// Weights that were the best when they were sent.
    package struct Weights: Sendable, Equatable {
        package var step: Int
        package var metric: Float
        /// The model's, and what its optimizer remembers.
        package var tensors: [NamedTensor]

        /// The model's alone.
        package var parameters: [NamedTensor] {
            tensors.filter { !$0.name.hasPrefix(SavedWeights.optimizerPrefix) }
        }
    }

    /// How the program says it ended.
    package struct End: Sendable, Equatable {
        package var steps: Int
        package var reason: EndReason
        package var seconds: Double
        package var processorSeconds: Double
    }

    /// A problem that the program names.
    package struct Problem: Sendable, Equatable {
        package var message: String
        package var line: Int?

        /// The problem with its place, "names.txt:3: …"; `data` is the file as it was named.
        package func placed(in data: String?) -> String {
            guard let line else { return (data.map { "\($0): " } ?? "") + message }
            return (data.map { "\($0):\(line): " } ?? "line \(line): ") + message
        }
    }

    /// In the order of the steps, thinned out where there are many.
    package private(set) var losses: [Loss] = []
    package private(set) var measurements: [Measurement] = []
    /// What was measured of something that is trained beside it, by its name.
    package private(set) var others: [Other] = []
    package private(set) var flows: [Flow] = []
    package private(set) var panels: [LabPanel] = []
    /// Steps planned now, and wanted at first.
    package private(set) var planned = 0
    package private(set) var wanted = 0
    package private(set) var weights: Weights?
    package private(set) var end: End?
    package private(set) var problem: Problem?
    /// How many steps an earlier run had taken from which this one goes on.
    package let taken: Int
    /// The first step whose loss was no number.
    package private(set) var firstNaN: Int?

    private static let mostPoints = 4000
    private static let mostPanels = 8
    private static let mostOthers = 3

    /// Before the first frame.
    package init(taken: Int = 0) { self.taken = taken }

    /// The last step that was told of.
    package var step: Int { max(end?.steps ?? 0, losses.last?.step ?? 0) }

    /// How many steps this run has taken itself.
    package var ownSteps: Int { max(0, step - taken) }

    /// The best measurement, as the lab counts; nil where nothing was measured.
    package func best(isHigherBetter: Bool) -> Measurement? {
        let real = measurements.filter(\.value.isFinite)
        return isHigherBetter
            ? real.max { $0.value < $1.value || ($0.value == $1.value && $0.step > $1.step) }
            : real.min { $0.value < $1.value || ($0.value == $1.value && $0.step < $1.step) }
    }

    /// Takes in a frame.
    package mutating func take(_ frame: Frame) {
        switch frame {
        case .plan(let steps, let wanted, _): (planned, self.wanted) = (steps, wanted)
        case .step(let step, let loss, let gradient):
            if !loss.isFinite, firstNaN == nil { firstNaN = step }
            losses.append(Loss(step: step, loss: loss, gradient: gradient))
            if losses.count > Self.mostPoints { thinOut() }
        case .metric(let value, let step):
            measurements.append(Measurement(step: step, value: value))
            if measurements.count > Self.mostPoints { measurements.removeFirst(Self.mostPoints / 2) }
        case .other(let name, let value, let step): take(name, Measurement(step: step, value: value))
        case .flow(let norms, let step):
            flows.append(Flow(step: step, norms: norms))
            if flows.count > 64 { flows.remove(at: 1) }
        case .text(let title, let text): show(LabPanel(title: title, content: .text(text)))
        case .table(let title, let columns, let rows):
            show(LabPanel(title: title, content: .table(columns: columns, rows: rows)))
        case .heatMap(let title, let rows, let columns, let values):
            show(LabPanel(title: title, content: .heatMap(rows: rows, columns: columns, values: values)))
        case .weights(let tensors, let step, let metric):
            weights = Weights(step: step, metric: metric, tensors: tensors)
        case .problem(let message, let line): problem = Problem(message: message, line: line)
        case .end(let steps, let reason, let seconds, let processor):
            end = End(steps: steps, reason: reason, seconds: seconds, processorSeconds: processor)
        }
    }

    private mutating func take(_ name: String, _ measurement: Measurement) {
        if let place = others.firstIndex(where: { $0.name == name }) {
            others[place].measurements.append(measurement)
            let count = others[place].measurements.count
            if count > Self.mostPoints { others[place].measurements.removeFirst(count / 2) }
        } else if others.count < Self.mostOthers {
            others.append(Other(name: name, measurements: [measurement]))
        }
    }

    private mutating func show(_ panel: LabPanel) {
        if let place = panels.firstIndex(where: { $0.title == panel.title }) {
            panels[place] = panel
        } else if panels.count < Self.mostPanels {
            panels.append(panel)
        }
    }

    /// Every two neighbours become one: their mean at the later step, with the longer gradient.
    private mutating func thinOut() {
        var kept: [Loss] = []
        for index in stride(from: 0, to: losses.count - 1, by: 2) {
            let (one, two) = (losses[index], losses[index + 1])
            kept.append(
                Loss(
                    step: two.step, loss: (one.loss + two.loss) / 2,
                    gradient: [one.gradient, two.gradient].compactMap(\.self).max()))
        }
        losses = kept
    }
}

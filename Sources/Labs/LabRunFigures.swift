import CourseCatalog
import Foundation

/// What a figure needs of a run: its curves, thinned out, and what came of it.
package struct LabRunFigures: Sendable, Equatable, Codable {
    /// A number at a step.
    package struct Point: Sendable, Equatable, Codable {
        package var step: Int
        package var value: Double
    }

    package var lab: String
    package var variant: String
    package var seed: UInt64
    /// Steps taken, those of a run before it counted.
    package var steps: Int
    /// What came of it: see ``LabResult``.
    package var result: String
    /// Whether a function of the learner's own was among those that trained.
    package var isOwn: Bool
    /// The lab's metric, and the loss, in the order of the steps.
    package var metric: [Point]
    package var loss: [Point]

    /// The metric of what was trained beside it, by its name; nil where nothing was.
    package var others: [Other]?

    /// What was trained beside a run.
    package struct Other: Sendable, Equatable, Codable {
        package var name: String
        package var metric: [Point]
    }

    /// As many points as a figure can tell apart.
    static let mostPoints = 40

    /// The figures of a run.
    package init(
        _ trace: LabTrace, of lab: Lab, _ variant: LabVariant, seed: UInt64, result: LabResult, isOwn: Bool
    ) {
        self.lab = lab.name
        self.variant = variant.name
        self.seed = seed
        steps = trace.end?.steps ?? trace.step
        self.result = result.rawValue
        self.isOwn = isOwn
        metric = Self.points(trace.measurements.map { ($0.step, $0.value) })
        loss = Self.points(trace.losses.map { ($0.step, $0.loss) })
        let beside = trace.others.map { other in
            Other(name: other.name, metric: Self.points(other.measurements.map { ($0.step, $0.value) }))
        }
        others = beside.isEmpty ? nil : beside
    }

    /// At most so many, first and last among them, in few digits.
    private static func points(_ all: [(Int, Float)]) -> [Point] {
        let real = all.filter(\.1.isFinite)
        let count = min(real.count, mostPoints)
        return (0..<count).map { index in
            let (step, value) = real[count > 1 ? index * (real.count - 1) / (count - 1) : 0]
            return Point(step: step, value: Double(String(format: "%.4g", Double(value))) ?? Double(value))
        }
    }

    /// Whether a file from outside holds no more than a run can have given.
    var isSound: Bool {
        func areSound(_ points: [Point]) -> Bool {
            points.count <= Self.mostPoints
                && points.allSatisfy {
                    (0...1_000_000_000).contains($0.step) && $0.value.isFinite && abs($0.value) < 1e9
                }
                && zip(points, points.dropFirst()).allSatisfy { $0.step <= $1.step }
        }
        let beside = others ?? []
        return areSound(metric) && areSound(loss) && beside.count <= 3
            && beside.allSatisfy { areSound($0.metric) && $0.name.utf8.count <= 200 }
            && (0...1_000_000_000).contains(steps)
            && LabResult(rawValue: result) != nil
    }
}

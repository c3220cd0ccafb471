import Expressions
import NumericCore

/// Draws the sizes of one case.
struct SizeDraw {
    let line: SizeLine
    let conditions: [SizeCondition]
    /// A size that stands at its edge.
    var edge: SizeEdge?

    /// Tries for sizes that all differ, and as many again, for an edge, for ones that do not.
    private static let tries = 400

    /// Why there are no sizes.
    enum Failure: Error, Equatable {
        /// A formula without a whole value from 0 to a million.
        case noSize(name: String, value: Double)
        /// A range whose end lies before its start.
        case emptyRange(name: String)
        /// The condition that failed last, or nil where sizes would not differ.
        case neverMet(SizeCondition?)
    }

    func draw(_ random: inout SeededRandom) throws(Failure) -> [(name: String, size: Int)] {
        var failure: Failure = .neverMet(nil)
        for isStrict in edge == nil ? [true] : [true, false] {
            for _ in 0..<Self.tries {
                do throws(Failure) {
                    let sizes = try once(&random)
                    let names = Dictionary(uniqueKeysWithValues: sizes.map { ($0.name, Double($0.size)) })
                    if let broken = conditions.first(where: { !$0.holds(names) }) {
                        failure = .neverMet(broken)
                    } else if !isStrict || areDistinct(sizes) {
                        return sizes
                    } else if case .neverMet(nil) = failure {
                        continue
                    }
                } catch {
                    // Another draw of the sizes before it may leave room.
                    failure = error
                }
            }
        }
        throw failure
    }

    private func once(_ random: inout SeededRandom) throws(Failure) -> [(name: String, size: Int)] {
        var sizes: [(name: String, size: Int)] = []
        var names: [String: Double] = [:]
        for entry in line.entries {
            let size: Int
            if let edge, edge.name == entry.name {
                size = edge.value
            } else {
                switch entry.rule {
                case .value(let formula): size = try whole(formula.value(names), entry.name)
                case .range(let from, let to):
                    let low = try whole(from.value(names), entry.name)
                    let high = try whole(to.value(names), entry.name)
                    guard low <= high else { throw .emptyRange(name: entry.name) }
                    size = random.size(low...high)
                }
            }
            sizes.append((entry.name, size))
            names[entry.name] = Double(size)
        }
        return sizes
    }

    private func whole(_ value: Double, _ name: String) throws(Failure) -> Int {
        guard value.isFinite, value == value.rounded(), value >= 0, value <= Double(SizeLine.largest) else {
            throw .noSize(name: name, value: value)
        }
        return Int(value)
    }

    private func areDistinct(_ sizes: [(name: String, size: Int)]) -> Bool {
        for (place, one) in sizes.enumerated() {
            for other in sizes[(place + 1)...]
            where one.size == other.size && !line.areOne(one.name, other.name) {
                return false
            }
        }
        return true
    }
}

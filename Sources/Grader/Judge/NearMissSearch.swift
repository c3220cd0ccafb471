import ExerciseChecks
import NumericCore
import SubmissionRuntime

/// Looks for the one plain relation between wrong answers and expected ones that holds on every case.
struct NearMissSearch {
    let results: [EntryPoint.Result]
    let tolerance: Tolerance
    /// Cases, and in each the results.
    private let yours: [[NumberGrid]]
    private let expected: [[NumberGrid]]
    /// The results that are wrong somewhere, or the one of them that is looked at alone.
    private var wrong: [Int]
    /// The named sizes of each case; none where they are unknown.
    private let sizes: [[String: Int]]

    /// Larger answers are not searched: they cannot be told from a page anyway.
    private static let mostNumbers = 200_000

    /// Nil when there is nothing to compare: no numbers, NaN, or nothing wrong.
    init?(
        _ answers: [[WireValue]], expected right: [[WireValue]], results: [EntryPoint.Result],
        tolerance: Tolerance, sizes: [[String: Int]] = []
    ) {
        self.results = results
        self.sizes = sizes
        self.tolerance = tolerance
        let grids = { (values: [[WireValue]]) in values.map { $0.map(NumberGrid.init) } }
        yours = grids(answers)
        expected = grids(right)
        guard !yours.isEmpty, yours.count == expected.count,
            (yours + expected).allSatisfy({ $0.count == results.count }),
            (yours + expected).joined().map(\.numbers.count).reduce(0, +) <= Self.mostNumbers,
            // Beside a size of 0 the others may be anything, too large to be multiplied.
            (yours + expected).joined().allSatisfy({ !$0.numbers.isEmpty }),
            (yours + expected).joined().allSatisfy({ $0.numbers.allSatisfy(\.isFinite) })
        else { return nil }
        let (mine, theirs) = (yours, expected)
        wrong = results.indices.filter { result in
            mine.indices.contains {
                !mine[$0][result].equals(theirs[$0][result], tolerance)
            }
        }
        if wrong.isEmpty { return nil }
    }

    /// The relation, when exactly one holds: for all that is wrong, or else for the first result of which one does.
    func found() -> NearMiss? {
        if let exchanged = exchangedResults() { return exchanged }
        if let common = relation() { return common }
        guard wrong.count > 1 else { return nil }
        return wrong.lazy.compactMap { result in
            var alone = self
            alone.wrong = [result]
            return alone.relation()
        }.first
    }

    /// The one relation that all wrong results have to the expected ones.
    private func relation() -> NearMiss? {
        var relations = ofShape() + ofValue()
        for axis in sharedAxes { relations += along(axis) }
        guard relations.count == 1 else { return nil }
        let isAlone = results.count == 1 && results[0].label.isEmpty
        return NearMiss(relation: relations[0], labels: isAlone ? [] : wrong.map { results[$0].label })
    }

    /// The names of axes that all wrong results have.
    private var sharedAxes: [String] {
        let areAllNamed = expected.allSatisfy { grids in
            wrong.allSatisfy { grids[$0].shape.count == results[$0].axes.count }
        }
        guard areAllNamed else { return [] }
        return results[wrong[0]].axes.filter { name in wrong.allSatisfy { results[$0].axes.contains(name) } }
    }

    /// Whether every wrong result of every case is what `change` makes of the expected one.
    private func allEqual(_ change: (NumberGrid, Int) -> NumberGrid?) -> Bool {
        yours.indices.allSatisfy { number in
            wrong.allSatisfy { result in
                guard let changed = change(expected[number][result], result) else { return false }
                return yours[number][result].equals(changed, tolerance)
            }
        }
    }

    private var areShapesRight: Bool {
        yours.indices.allSatisfy { number in
            wrong.allSatisfy { yours[number][$0].shape == expected[number][$0].shape }
        }
    }

    private func exchangedResults() -> NearMiss? {
        guard wrong.count == 2 else { return nil }
        let (one, other) = (wrong[0], wrong[1])
        let isExchange = yours.indices.allSatisfy { number in
            yours[number][one].equals(expected[number][other], tolerance)
                && yours[number][other].equals(expected[number][one], tolerance)
        }
        let labels = (results[one].label, results[other].label)
        return isExchange ? NearMiss(relation: .resultsExchanged(labels.0, labels.1), labels: []) : nil
    }

    private func ofShape() -> [NearMiss.Relation] {
        var found: [NearMiss.Relation] = []
        let axes = sharedAxes
        for (index, one) in axes.enumerated() {
            for other in axes[(index + 1)...] {
                let isExchanged = allEqual { grid, result in
                    grid.exchanging(place(of: one, in: result), place(of: other, in: result))
                }
                if isExchanged { found.append(.axesExchanged(one, other)) }
            }
        }
        if found.isEmpty, !areShapesRight {
            let isReshaped = yours.indices.allSatisfy { number in
                wrong.allSatisfy { result in
                    let (mine, right) = (yours[number][result], expected[number][result])
                    return NumberGrid(shape: right.shape, numbers: mine.numbers).equals(right, tolerance)
                }
            }
            if isReshaped { found.append(.reshaped) }
            found += unsummed()
        }
        return found
    }

    private func unsummed() -> [NearMiss.Relation] {
        let rank = yours[0][wrong[0]].shape.count
        return (0..<rank).filter { axis in
            yours.indices.allSatisfy { number in
                wrong.allSatisfy { result in
                    yours[number][result].summed(axis)?.equals(expected[number][result], tolerance) ?? false
                }
            }
        }.map { .unsummed(axis: $0) }
    }

    private func ofValue() -> [NearMiss.Relation] {
        guard areShapesRight else { return [] }
        if allEqual({ grid, _ in grid.mapped { -$0 } }) { return [.signTurned] }
        if allEqual({ grid, _ in grid.mapped { 1 - $0 } }) { return [.complement] }
        var found: [NearMiss.Relation] = []
        let cells = yours.indices.flatMap { number in wrong.flatMap { pairs(number, $0) } }
        // A factor or an offset can be read off any few numbers.
        guard cells.count >= 4, let largest = cells.max(by: { $0.right.magnitude < $1.right.magnitude })
        else {
            return []
        }
        let offset = largest.mine - largest.right
        // A far larger offset leaves nothing of the number it is added to.
        if offset.magnitude <= 1e4 * largest.right.magnitude,
            allEqual({ grid, _ in grid.mapped { $0 + offset } })
        {
            found.append(.offset(offset))
        }
        let factor = largest.mine / largest.right
        guard largest.right != 0, factor != 0 else { return found }
        if allEqual({ grid, _ in grid.mapped { $0 * factor } }) {
            found.append(.factor(factor))
        } else if let factors = factorsByCase() {
            found.append(ofSize(factors) ?? .factorOfEachCase(factors))
        }
        return found
    }

    /// The size, or the product of two, that each case's factor is, or is one divided by.
    private func ofSize(_ factors: [Double]) -> NearMiss.Relation? {
        guard sizes.count == factors.count, let names = sizes.first?.keys.sorted() else { return nil }
        let pairs = names.indices.flatMap { one in names[(one + 1)...].map { [names[one], $0] } }
        let found = (names.map { [$0] } + pairs).flatMap { names -> [NearMiss.Relation] in
            let ratios = zip(factors, sizes).map { factor, sizes in
                (factor, names.reduce(1.0) { $0 * Double(sizes[$1] ?? 0) })
            }
            let isEqual = { (one: Double, other: Double) in (one / other - 1).magnitude < 1e-3 }
            let name = names.joined(separator: "·")
            if ratios.allSatisfy({ isEqual($0, $1) }) { return [.timesSize(name)] }
            return ratios.allSatisfy { isEqual($0 * $1, 1) } ? [.dividedBySize(name)] : []
        }
        return found.count == 1 ? found[0] : nil
    }

    private func pairs(_ number: Int, _ result: Int) -> [(mine: Double, right: Double)] {
        zip(yours[number][result].numbers, expected[number][result].numbers).map { ($0, $1) }
    }

    private func factorsByCase() -> [Double]? {
        var factors: [Double] = []
        // Of one number or two a factor always holds; enough cases must have more.
        let telling = yours.indices.filter { number in wrong.flatMap { pairs(number, $0) }.count >= 3 }
        guard telling.count >= 2 else { return nil }
        for number in yours.indices {
            let cells = wrong.flatMap { pairs(number, $0) }
            guard let largest = cells.max(by: { $0.right.magnitude < $1.right.magnitude }),
                largest.right != 0
            else { return nil }
            let factor = largest.mine / largest.right
            let holds = wrong.allSatisfy {
                yours[number][$0].equals(expected[number][$0].mapped { $0 * factor }, tolerance)
            }
            guard holds, factor > 0 else { return nil }
            factors.append(factor)
        }
        return factors
    }

    private func along(_ name: String) -> [NearMiss.Relation] {
        guard areShapesRight else { return [] }
        if allEqual({ grid, result in grid.reversed(place(of: name, in: result)) }) {
            return [.reversed(axis: name)]
        }
        var found: [NearMiss.Relation] = []
        if EntryPoint.Result.sequenceAxes.contains(name) {
            if isShifted(by: 1, along: name) { found.append(.late(axis: name)) }
            if isShifted(by: -1, along: name) { found.append(.early(axis: name)) }
        }
        // A sequence that is turned round like a wheel is late or early as well as in another order.
        guard found.isEmpty else { return found }
        let isPermuted = yours.indices.allSatisfy { number in
            wrong.allSatisfy { result in
                let axis = place(of: name, in: result)
                return yours[number][result].isPermutation(of: expected[number][result], axis, tolerance)
            }
        }
        if isPermuted { found.append(.permuted(axis: name)) }
        return found
    }

    /// Whether index t of yours is index t - `steps` of the expected, wherever there is one.
    private func isShifted(by steps: Int, along name: String) -> Bool {
        var compared = 0
        for number in yours.indices {
            for result in wrong {
                let axis = place(of: name, in: result)
                let (mine, right) = (yours[number][result], expected[number][result])
                guard mine.shape[axis] > 1 else { continue }
                let count = mine.shape[axis] - 1
                let (late, on) = steps > 0 ? (mine, right) : (right, mine)
                let part = late.slice(axis, from: 1, count: count)
                guard part.equals(on.slice(axis, from: 0, count: count), tolerance) else { return false }
                compared += count
            }
        }
        return compared > 1
    }

    private func place(of name: String, in result: Int) -> Int {
        results[result].axes.firstIndex(of: name) ?? 0
    }
}

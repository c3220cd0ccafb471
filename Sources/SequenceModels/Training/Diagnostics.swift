import NumericCore

/// The largest |eigenvalue| of a square matrix: how much its powers grow a step, in the long run.
///
/// Gelfand's formula ρ = lim ‖Wᵏ‖^(1/k), by squaring the matrix again and again with its size taken out, so
/// that complex eigenvalues need no special care.
package func spectralRadius(_ matrix: Tensor) -> Float {
    require(
        matrix.rank == 2 && matrix.shape[0] == matrix.shape[1],
        "a spectral radius is of a square matrix, not \(matrix.shape)")
    var power = matrix
    var logarithm = 0.0
    var weight = 1.0
    // After 2^24 steps even ‖Wᵏ‖ = 1000 k ρᵏ is told from ρᵏ by less than 10⁻⁵.
    for _ in 0..<24 {
        let norm = (power * power).sum().squareRoot()
        guard norm > 0, norm.isFinite else { return norm.isFinite ? 0 : norm }
        logarithm += weight * Double(log(norm))
        power = power / norm
        power = matmul(power, power)
        weight /= 2
    }
    return exp(Float(logarithm))
}

/// The largest factor by which a matrix stretches any vector: its spectral norm.
///
/// Power iteration on WᵀW from a fixed start.
package func largestSingularValue(_ matrix: Tensor, iterations: Int = 200) -> Float {
    require(matrix.rank == 2, "a singular value is of a matrix, not \(matrix.shape)")
    var random = SeededRandom(seed: 1)
    var vector = Tensor(normal: [matrix.shape[1]], using: &random)
    var value: Float = 0
    for _ in 0..<iterations {
        let norm = (vector * vector).sum().squareRoot()
        guard norm > 0, norm.isFinite else { return norm }
        let image = matmul(matrix, vector / norm)
        value = (image * image).sum().squareRoot()
        vector = matmul(image, matrix)
    }
    return value
}

/// How a gate behaves over many steps: Karpathy, Johnson and Fei-Fei 2015, "Visualizing and understanding
/// recurrent networks".
package struct GateStatistics: Sendable, Equatable {
    package var mean: Float
    /// The share of values under 0.1: the gate is shut.
    package var shut: Float
    /// The share of values over 0.9: the gate is open.
    package var open: Float

    /// Over all values of a gate, each between 0 and 1.
    package init(_ values: Tensor) {
        let count = Float(max(values.count, 1))
        mean = values.sum() / count
        shut = Float(values.scalars.count { $0 < 0.1 }) / count
        open = Float(values.scalars.count { $0 > 0.9 }) / count
    }

    /// Unit by unit over the valid steps of a batch.
    ///
    /// - Parameters:
    ///   - gates: [B, T, H], each between 0 and 1; what stands after a row's length is never read.
    ///   - lengths: how many steps of each row are valid, one at least in all.
    /// - Returns: a statistic for each of H units.
    package static func ofUnits(_ gates: Tensor, lengths: [Int]) -> [GateStatistics] {
        require(
            gates.rank == 3 && lengths.count == gates.shape[0]
                && lengths.allSatisfy { (0...gates.shape[1]).contains($0) },
            "lengths \(lengths) for gates of shape \(gates.shape)")
        let valid = lengths.indices.map { row in
            gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: lengths[row])
        }
        let rows = concatenate(valid, axis: 0)
        return (0..<gates.shape[2]).map { GateStatistics(rows.slice(axis: 1, at: $0)) }
    }
}

extension RecurrentCell {
    /// The state before every step of a batch without padding, and after the last: T + 1 states.
    package func states(_ inputs: Tensor, from initialState: State) -> [State] {
        var states = [initialState]
        for time in 0..<inputs.shape[1] {
            states.append(step(inputs.slice(axis: 1, at: time), from: states[time]))
        }
        return states
    }

    /// ‖∂L/∂state‖ before every step and after the last, for a loss that sees only the last state: what is
    /// left of a gradient on its way back. T + 1 numbers.
    package func gradientNorms(_ inputs: Tensor, from initialState: State, upstreamLast: State) -> [Float] {
        let states = states(inputs, from: initialState)
        var upstream = upstreamLast
        var norms = [norm(upstream)]
        for time in (0..<inputs.shape[1]).reversed() {
            upstream =
                stepBackward(
                    upstream: upstream, input: inputs.slice(axis: 1, at: time), state: states[time]
                ).state
            norms.append(norm(upstream))
        }
        return norms.reversed()
    }

    private func norm(_ state: State) -> Float {
        state.parts.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
    }
}

extension LSTMCell {
    /// The three gates over all steps of a batch without padding.
    package func gateStatistics(
        _ inputs: Tensor, from initialState: LSTMState
    ) -> (input: GateStatistics, forget: GateStatistics, output: GateStatistics) {
        let states = states(inputs, from: initialState)
        let all = (0..<inputs.shape[1]).map { time in
            gates(inputs.slice(axis: 1, at: time), from: states[time])
        }
        func over(_ gate: (Gates) -> Tensor) -> GateStatistics {
            GateStatistics(
                all.isEmpty ? Tensor(zeros: [0]) : concatenate(all.map(gate), axis: 0))
        }
        return (over(\.input), over(\.forget), over(\.output))
    }
}

extension GRUCell {
    /// The two gates over all steps of a batch without padding.
    package func gateStatistics(
        _ inputs: Tensor, from initialState: Tensor
    ) -> (reset: GateStatistics, update: GateStatistics) {
        let states = states(inputs, from: initialState)
        let all = (0..<inputs.shape[1]).map { time in
            gates(inputs.slice(axis: 1, at: time), from: states[time])
        }
        func over(_ gate: (Gates) -> Tensor) -> GateStatistics {
            GateStatistics(
                all.isEmpty ? Tensor(zeros: [0]) : concatenate(all.map(gate), axis: 0))
        }
        return (over(\.reset), over(\.update))
    }
}

import NumericCore

extension RecurrentLayer {
    /// A pass over a stream, with the state before every step, which the way back needs.
    package struct StreamRecording: Sendable {
        /// h of every step [B, T, H].
        package var states: Tensor
        /// What the next call starts from: row r goes on in row r.
        package var last: Cell.State
        let inputs: Tensor
        let before: [Cell.State]
        let kept: Tensor
        let chunk: Int
    }

    /// A long stream, read in chunks: each row's state goes on into the next chunk, and a new document starts
    /// from zeros.
    ///
    /// Chunks change nothing on the way forward. On the way back no gradient crosses from one to the one before
    /// (truncated back-propagation through time, Williams and Peng 1990).
    ///
    /// - Parameters:
    ///   - inputs: x [B, T, D].
    ///   - chunk: steps of a chunk, at least 1; the last may have fewer.
    ///   - starts: 1 at each step with which a row begins a new document, else 0 [B, T].
    ///   - initialState: the state before the first step, each part [B, H].
    package func stream(
        _ inputs: Tensor, chunk: Int, starts: Tensor? = nil, from initialState: Cell.State
    ) -> StreamRecording {
        let (batch, time) = (inputs.shape[0], inputs.shape[1])
        require(chunk > 0, "chunks of \(chunk) steps")
        require(
            starts == nil || starts?.shape == [batch, time],
            "starts of shape \(starts?.shape ?? []) where [\(batch), \(time)] was expected")
        let kept = starts.map { 1 - $0 } ?? Tensor(ones: [batch, time])
        var state = initialState
        var (before, after): ([Cell.State], [Tensor]) = ([], [])
        for step in 0..<time {
            before.append(Self.kept(state, kept, step))
            state = cell.step(inputs.slice(axis: 1, at: step), from: before[step])
            after.append(state.visible)
        }
        return StreamRecording(
            states: stack(after, axis: 1), last: state, inputs: inputs, before: before, kept: kept,
            chunk: chunk)
    }

    /// The gradients of the inputs, the initial state and the cell, given that of the states [B, T, H].
    package func streamBackward(_ recording: StreamRecording, upstream: Tensor) -> CellGradients<Cell> {
        let time = recording.before.count
        var total = CellGradients(
            input: recording.inputs, state: .zeros(batch: upstream.shape[0], hidden: cell.hiddenSize),
            cell: cell.zeroed())
        var inputs: [Tensor] = []
        for step in (0..<time).reversed() {
            if (step + 1) % recording.chunk == 0 {
                // The state behind this step went on as a value: nothing comes back from there.
                total.state = .zeros(batch: upstream.shape[0], hidden: cell.hiddenSize)
            }
            let below = cell.stepBackward(
                upstream: total.state + .gradient(ofVisible: upstream.slice(axis: 1, at: step)),
                input: recording.inputs.slice(axis: 1, at: step), state: recording.before[step])
            total.cell.add(below.cell)
            total.state = Self.kept(below.state, recording.kept, step)
            inputs.append(below.input)
        }
        total.input = stack(inputs.reversed(), axis: 1)
        return total
    }

    /// 0 in the rows that begin anew at a step. Chosen, not multiplied: an infinite state would leave NaN.
    private static func kept(_ state: Cell.State, _ kept: Tensor, _ step: Int) -> Cell.State {
        state.mapParts { part in
            let width = part.shape[1]
            return Tensor(
                shape: part.shape,
                part.scalars.indices.map { kept[$0 / width, step] == 0 ? 0 : part.scalars[$0] })
        }
    }
}

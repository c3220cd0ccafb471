import NumericCore

/// One cell used at every step of a sequence.
package struct RecurrentLayer<Cell: RecurrentCell>: Parameterized, Equatable {
    package var cell: Cell

    /// A layer around a cell.
    package init(_ cell: Cell) {
        self.cell = cell
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        cell.forEachParameter(visit)
    }

    /// What a pass over a batch returns.
    package struct States: Sendable, Equatable {
        /// h of every step, [B, T, H]; 0 after a sequence's end.
        package var all: Tensor
        /// The state of every sequence after its last step; the initial one when T is 0.
        package var last: Cell.State
    }

    /// A pass that keeps what the way back needs.
    package struct Recording: Sendable {
        package let states: States
        let layout: PackedLayout
        let direction: Direction
        let inputs: Tensor
        let initialState: Cell.State
        let run: CellRun<Cell>
    }

    /// Runs the cell over time.
    ///
    /// - Parameters:
    ///   - inputs: x [B, T, D].
    ///   - initialState: the state before the first step, h_0 [B, H].
    package func forward(_ inputs: Tensor, from initialState: Cell.State) -> States {
        let layout = layout(of: inputs)
        let run = cell.run(
            layout.pack(inputs), layout: layout, from: initialState, direction: .forward,
            keepingTape: false)
        return States(all: layout.unpack(run.hidden), last: run.last)
    }

    /// Runs the cell over time and keeps what `backward` needs.
    ///
    /// - Parameters:
    ///   - inputs: x [B, T, D]; what stands after a sequence's end is never read.
    ///   - initialState: the state before the first step that is read, in the batch's order.
    ///   - layout: the sequences' lengths; all T steps when not given.
    ///   - direction: `.backward` reads every sequence from its own last step.
    package func record(
        _ inputs: Tensor, from initialState: Cell.State, layout: PackedLayout? = nil,
        direction: Direction = .forward
    ) -> Recording {
        let layout = layout ?? self.layout(of: inputs)
        let packed = layout.pack(inputs)
        let state = layout.sorted(initialState)
        let run = cell.run(packed, layout: layout, from: state, direction: direction, keepingTape: true)
        return Recording(
            states: States(all: layout.unpack(run.hidden), last: layout.unsorted(run.last)),
            layout: layout, direction: direction, inputs: packed, initialState: state, run: run)
    }

    /// Back-propagation through time over a recorded pass.
    ///
    /// - Parameters:
    ///   - upstream: ∂L/∂h of every step, [B, T, H].
    ///   - upstreamLast: an extra gradient of the last states.
    /// - Returns: gradients of the inputs [B, T, D], the initial state and the cell.
    package func backward(
        _ recording: Recording, upstream: Tensor, upstreamLast: Cell.State
    ) -> CellGradients<Cell> {
        let layout = recording.layout
        var gradients = cell.runBackward(
            recording.run, inputs: recording.inputs, layout: layout, from: recording.initialState,
            direction: recording.direction, upstream: layout.pack(upstream),
            upstreamLast: layout.sorted(upstreamLast))
        gradients.input = layout.unpack(gradients.input)
        gradients.state = layout.unsorted(gradients.state)
        return gradients
    }

    private func layout(of inputs: Tensor) -> PackedLayout {
        require(
            inputs.rank == 3 && inputs.shape[2] == cell.inputSize,
            "inputs of shape \(inputs.shape) where [B, T, \(cell.inputSize)] was expected")
        return PackedLayout(batch: inputs.shape[0], time: inputs.shape[1])
    }
}

/// An `RNNCell` at every step.
package typealias RNNLayer = RecurrentLayer<RNNCell>
/// An `LSTMCell` at every step.
package typealias LSTMLayer = RecurrentLayer<LSTMCell>
/// A `GRUCell` at every step.
package typealias GRULayer = RecurrentLayer<GRUCell>

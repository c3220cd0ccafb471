import NumericCore

/// One step of a recurrent network, and the way back through it.
///
/// Letters for sizes: B batch, T time, D input, H hidden; N rows of a packed batch, one for every step of
/// every sequence. `step` and `stepBackward` are the plain form that a lesson quotes; `run` and
/// `runBackward` do whole sequences, and a cell that has a faster way overrides them. Tests hold the two
/// forms equal.
package protocol RecurrentCell: Parameterized, Equatable {
    associatedtype State: RecurrentState
    /// What a run keeps for its way back.
    associatedtype Tape: Sendable = PlainTape<State>

    /// D.
    var inputSize: Int { get }
    /// H.
    var hiddenSize: Int { get }

    /// One step: x_t [B, D] and the state before to the state after.
    func step(_ input: Tensor, from state: State) -> State

    /// The gradients of one step, given that of the state it returned.
    ///
    /// - Parameters:
    ///   - upstream: the gradient of the state after the step, each part [B, H].
    ///   - input: x_t [B, D] as given to the step.
    ///   - state: the state before, as given to the step.
    func stepBackward(upstream: State, input: Tensor, state: State) -> CellGradients<Self>

    /// Every step of a packed batch.
    ///
    /// - Parameters:
    ///   - inputs: x [N, D], packed by `layout`.
    ///   - initialState: the state of every sequence before its first step, in the layout's order.
    ///   - keepingTape: whether a `runBackward` will follow.
    func run(
        _ inputs: Tensor, layout: PackedLayout, from initialState: State, direction: Direction,
        keepingTape: Bool
    ) -> CellRun<Self>

    /// Back-propagation through time over a packed batch.
    ///
    /// - Parameters:
    ///   - run: what `run` returned with a tape.
    ///   - upstream: ∂L/∂h of every step [N, H].
    ///   - upstreamLast: the gradient of every sequence's last state, in the layout's order.
    func runBackward(
        _ run: CellRun<Self>, inputs: Tensor, layout: PackedLayout, from initialState: State,
        direction: Direction, upstream: Tensor, upstreamLast: State
    ) -> CellGradients<Self>
}

/// Which end of a sequence is read first.
package enum Direction: Sendable, CaseIterable {
    case forward, backward

    /// The steps in the order in which they are read.
    func steps(_ time: Int) -> [Int] {
        self == .forward ? Array(0..<time) : Array((0..<time).reversed())
    }
}

/// What flows back out of a step or of a whole run.
package struct CellGradients<Cell: RecurrentCell>: Sendable, Equatable {
    /// ∂L/∂x: [B, D] of a step, [N, D] of a packed run, [B, T, D] of a layer.
    package var input: Tensor
    /// The gradient of the state before the first step.
    package var state: Cell.State
    /// A cell whose numbers are derivatives.
    package var cell: Cell
}

/// What a run over a packed batch returns.
package struct CellRun<Cell: RecurrentCell>: Sendable {
    /// h of every step [N, H].
    package var hidden: Tensor
    /// The state of every sequence after its last step, in the layout's order.
    package var last: Cell.State
    /// Kept for the way back when that was asked for.
    package var tape: Cell.Tape?
}

/// The state before every step, for its sequences still running: all that the plain way back needs.
package struct PlainTape<State: RecurrentState>: Sendable {
    var before: [State]
}

extension RecurrentCell where Tape == PlainTape<State> {
    package func run(
        _ inputs: Tensor, layout: PackedLayout, from initialState: State, direction: Direction,
        keepingTape: Bool
    ) -> CellRun<Self> {
        let run = plainRun(inputs, layout: layout, from: initialState, direction: direction)
        return CellRun(hidden: run.hidden, last: run.last, tape: run.tape)
    }

    package func runBackward(
        _ run: CellRun<Self>, inputs: Tensor, layout: PackedLayout, from initialState: State,
        direction: Direction, upstream: Tensor, upstreamLast: State
    ) -> CellGradients<Self> {
        plainRunBackward(
            run.tape!, inputs: inputs, layout: layout, direction: direction, upstream: upstream,
            upstreamLast: upstreamLast)
    }
}

extension RecurrentCell {
    /// The cell at every step, one after another: what `run` must equal.
    package func plainRun(
        _ inputs: Tensor, layout: PackedLayout, from initialState: State, direction: Direction
    ) -> (hidden: Tensor, last: State, tape: PlainTape<State>) {
        var state = initialState
        var hidden = [Tensor](repeating: Tensor(zeros: [0, hiddenSize]), count: layout.time)
        var before = [State](repeating: initialState.rows(0..<0), count: layout.time)
        for time in direction.steps(layout.time) where layout.counts[time] > 0 {
            before[time] = state.rows(0..<layout.counts[time])
            let after = step(layout.rows(of: inputs, at: time), from: before[time])
            hidden[time] = after.visible
            state = state.replacingFirstRows(with: after)
        }
        let all = hidden.isEmpty ? Tensor(zeros: [0, hiddenSize]) : concatenate(hidden, axis: 0)
        return (all, state, PlainTape(before: before))
    }

    /// Back-propagation through time (Werbos 1990, "Backpropagation through time").
    ///
    /// One set of weights is used at every step, so its gradients add up; the gradient of a state is what
    /// comes from above at that step plus what the next step sends back.
    package func plainRunBackward(
        _ tape: PlainTape<State>, inputs: Tensor, layout: PackedLayout, direction: Direction,
        upstream: Tensor, upstreamLast: State
    ) -> CellGradients<Self> {
        var total = CellGradients(
            input: Tensor(zeros: inputs.shape), state: upstreamLast, cell: zeroed())
        var inputGradients = [Tensor](
            repeating: Tensor(zeros: [0, inputSize]), count: layout.time)
        for time in direction.steps(layout.time).reversed() where layout.counts[time] > 0 {
            let fromAbove = State.gradient(ofVisible: layout.rows(of: upstream, at: time))
            let step = stepBackward(
                upstream: fromAbove + total.state.rows(0..<layout.counts[time]),
                input: layout.rows(of: inputs, at: time), state: tape.before[time])
            total.cell.add(step.cell)
            total.state = total.state.replacingFirstRows(with: step.state)
            inputGradients[time] = step.input
        }
        if !inputGradients.isEmpty { total.input = concatenate(inputGradients, axis: 0) }
        return total
    }
}

import NumericCore

/// Layers of cells, one above another, reading in one direction or in both.
///
/// With two directions the outputs of both stand side by side, so the next layer reads 2H numbers a step
/// (Schuster and Paliwal 1997, "Bidirectional recurrent neural networks").
package struct RecurrentNetwork<Cell: RecurrentCell>: Parameterized, Equatable {
    /// `cells[layer]` has one cell, or two: forward and backward.
    package var cells: [[Cell]]

    /// A network from its cells, lowest layer first; each layer has one cell or two.
    package init(cells: [[Cell]]) {
        require(!cells.isEmpty, "a network needs a layer")
        for layer in cells {
            require(
                layer.count == cells[0].count && (1...2).contains(layer.count),
                "each layer has one direction or two, the same in all layers")
        }
        self.cells = cells
    }

    /// One layer, one direction.
    package init(_ cell: Cell) {
        self.init(cells: [[cell]])
    }

    package var layerCount: Int { cells.count }
    package var directionCount: Int { cells[0].count }
    /// D of the lowest layer.
    package var inputSize: Int { cells[0][0].inputSize }
    /// H of one direction.
    package var hiddenSize: Int { cells[0][0].hiddenSize }
    /// What a step gives: H, or 2H with two directions.
    package var outputSize: Int { hiddenSize * directionCount }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        for layer in cells.indices {
            for direction in cells[layer].indices {
                cells[layer][direction].forEachParameter(
                    under: direction == 0 ? "layer\(layer)" : "layer\(layer).backward", visit)
            }
        }
    }

    /// Zeros, one state for each layer and direction.
    package func initialStates(batch: Int) -> [Cell.State] {
        cells.flatMap { $0.map { Cell.State.zeros(batch: batch, hidden: $0.hiddenSize) } }
    }

    /// A pass over a batch, with what the way back needs when it was recorded.
    package struct Recording: Sendable {
        /// The top layer's h of every step, [B, T, H or 2H]; 0 after a sequence's end.
        package let outputs: Tensor
        /// The last state of every layer and direction, in PyTorch's order.
        package let last: [Cell.State]
        let layout: PackedLayout
        let initialStates: [Cell.State]
        let inputs: [Tensor]
        let runs: [CellRun<Cell>]
    }

    /// What flows back.
    package struct Gradients: Sendable {
        /// ∂L/∂x [B, T, D].
        package var input: Tensor
        /// The gradient of every initial state.
        package var states: [Cell.State]
        /// A network whose numbers are derivatives.
        package var network: RecurrentNetwork<Cell>
    }

    /// Runs all layers over time.
    ///
    /// - Parameters:
    ///   - inputs: x [B, T, D]; what stands after a sequence's end is never read.
    ///   - states: one for each layer and direction, in the batch's order; zeros when not given.
    ///   - layout: the sequences' lengths; all T steps when not given.
    ///   - keepingTape: whether `backward` will follow.
    package func record(
        _ inputs: Tensor, from states: [Cell.State]? = nil, layout: PackedLayout? = nil,
        keepingTape: Bool = true
    ) -> Recording {
        require(
            inputs.rank == 3 && inputs.shape[2] == inputSize,
            "inputs of shape \(inputs.shape) where [B, T, \(inputSize)] was expected")
        let layout = layout ?? PackedLayout(batch: inputs.shape[0], time: inputs.shape[1])
        let states = (states ?? initialStates(batch: layout.batch)).map { layout.sorted($0) }
        require(
            states.count == layerCount * directionCount,
            "\(states.count) initial states for \(layerCount) layers of \(directionCount) directions")
        var layerInputs = [layout.pack(inputs)]
        var runs: [CellRun<Cell>] = []
        for layer in cells {
            let below = layerInputs[layerInputs.count - 1]
            for (cell, direction) in zip(layer, Direction.allCases) {
                runs.append(
                    cell.run(
                        below, layout: layout, from: states[runs.count], direction: direction,
                        keepingTape: keepingTape))
            }
            let outputs = runs.suffix(directionCount).map(\.hidden)
            layerInputs.append(outputs.count == 1 ? outputs[0] : concatenate(outputs, axis: 1))
        }
        return Recording(
            outputs: layout.unpack(layerInputs.removeLast()), last: runs.map { layout.unsorted($0.last) },
            layout: layout, initialStates: states, inputs: layerInputs, runs: runs)
    }

    /// The outputs [B, T, H or 2H] and last states, keeping nothing for a way back.
    package func forward(
        _ inputs: Tensor, from states: [Cell.State]? = nil, layout: PackedLayout? = nil
    ) -> (outputs: Tensor, last: [Cell.State]) {
        let recording = record(inputs, from: states, layout: layout, keepingTape: false)
        return (recording.outputs, recording.last)
    }

    /// Back-propagation through a recorded pass.
    ///
    /// - Parameters:
    ///   - upstream: ∂L/∂y [B, T, H or 2H].
    ///   - upstreamLast: an extra gradient of each last state; none when not given.
    package func backward(
        _ recording: Recording, upstream: Tensor, upstreamLast: [Cell.State]? = nil
    ) -> Gradients {
        let layout = recording.layout
        let lastGradients = (upstreamLast ?? initialStates(batch: layout.batch)).map { layout.sorted($0) }
        var result = Gradients(input: upstream, states: lastGradients, network: self)
        var above = layout.pack(upstream)
        for layer in cells.indices.reversed() {
            var below: Tensor?
            for direction in cells[layer].indices {
                let index = layer * directionCount + direction
                let own =
                    directionCount == 1
                    ? above
                    : above.slice(
                        axis: 1, from: direction * hiddenSize, to: (direction + 1) * hiddenSize)
                let gradients = cells[layer][direction].runBackward(
                    recording.runs[index], inputs: recording.inputs[layer], layout: layout,
                    from: recording.initialStates[index], direction: Direction.allCases[direction],
                    upstream: own, upstreamLast: lastGradients[index])
                result.network.cells[layer][direction] = gradients.cell
                result.states[index] = layout.unsorted(gradients.state)
                if below == nil { below = gradients.input } else { below! += gradients.input }
            }
            above = below!
        }
        result.input = layout.unpack(above)
        return result
    }
}

/// Layers of `RNNCell`.
package typealias RNN = RecurrentNetwork<RNNCell>
/// Layers of `LSTMCell`.
package typealias LSTM = RecurrentNetwork<LSTMCell>
/// Layers of `GRUCell`.
package typealias GRU = RecurrentNetwork<GRUCell>

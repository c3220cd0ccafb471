import NumericCore

/// One head over a sequence, without biases and without an output projection: softmax(Q Kᵀ / √E) V.
///
/// Vaswani et al. 2017, "Attention is all you need", section 3.2.1, with Q = X W_qᵀ, K = X W_kᵀ, V = X W_vᵀ.
/// `MultiHeadSelfAttention` is what models use.
package struct SelfAttention: Parameterized, Equatable {
    /// W_q [E, E].
    package var queryWeight: Tensor
    /// W_k [E, E].
    package var keyWeight: Tensor
    /// W_v [E, E].
    package var valueWeight: Tensor

    /// An attention from its three matrices [E, E].
    package init(queryWeight: Tensor, keyWeight: Tensor, valueWeight: Tensor) {
        self.queryWeight = queryWeight
        self.keyWeight = keyWeight
        self.valueWeight = valueWeight
    }

    package mutating func forEachParameter(_ visit: (String, inout Tensor) -> Void) {
        visit("queryWeight", &queryWeight)
        visit("keyWeight", &keyWeight)
        visit("valueWeight", &valueWeight)
    }

    /// A pass with what the way back needs.
    package struct Recording: Sendable {
        /// [B, T, E].
        package var output: Tensor { AttentionHeads.join(result.output) }
        /// How much each step looks at each [B, T, T]; rows sum to 1.
        package var weights: Tensor {
            let shape = result.weights.shape
            return result.weights.reshaped([shape[0], shape[2], shape[3]])
        }
        let query: Tensor
        let key: Tensor
        let value: Tensor
        let result: ScaledDotProductAttention.Result
    }

    /// x [B, T, E] to y [B, T, E].
    package func forward(_ input: Tensor, mask: AttentionMask = .none) -> Recording {
        func projected(_ weight: Tensor) -> Tensor {
            AttentionHeads.split(matmul(input, weight, transposingRight: true), count: 1)
        }
        let (query, key, value) = (projected(queryWeight), projected(keyWeight), projected(valueWeight))
        return Recording(
            query: query, key: key, value: value,
            result: ScaledDotProductAttention.forward(query: query, key: key, value: value, mask: mask))
    }

    /// The gradients of x and the weights, given that of y [B, T, E].
    package func backward(
        _ recording: Recording, upstream: Tensor, input: Tensor
    ) -> LayerGradients<SelfAttention> {
        let heads = ScaledDotProductAttention.backward(
            upstream: AttentionHeads.split(upstream, count: 1), query: recording.query, key: recording.key,
            value: recording.value, result: recording.result)
        func below(_ delta: Tensor, _ weight: Tensor) -> LayerGradients<Linear> {
            Linear(weight: weight).backward(upstream: AttentionHeads.join(delta), input: input)
        }
        let query = below(heads.query, queryWeight)
        let key = below(heads.key, keyWeight)
        let value = below(heads.value, valueWeight)
        return LayerGradients(
            input: query.input + key.input + value.input,
            layer: SelfAttention(
                queryWeight: query.layer.weight, keyWeight: key.layer.weight,
                valueWeight: value.layer.weight))
    }
}

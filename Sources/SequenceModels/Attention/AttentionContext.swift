import NumericCore

/// c = Σ_s w_s v_s: values mixed by the weights of a query.
package enum AttentionContext {
    /// w [B, S] and v [B, S, C] to c [B, C].
    package static func forward(weights: Tensor, values: Tensor) -> Tensor {
        weighted(weights, values)
    }

    /// The gradients of w [B, S] and v [B, S, C], given that of c [B, C].
    package static func backward(
        upstream: Tensor, weights: Tensor, values: Tensor
    ) -> (weights: Tensor, values: Tensor) {
        (times(upstream, values), outer(weights, upstream))
    }
}

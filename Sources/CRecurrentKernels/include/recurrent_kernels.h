// Kernels behind the recurrent layers: products with a matrix that is packed once and used at every step,
// and the gates, forward and backward. Each has a plain form in Swift that a test holds it against.
//
// All matrices are row-major. Letters: H hidden, m rows of a step. Functions that take rows work on rows that
// follow one another without a gap.
#ifndef RECURRENT_KERNELS_H
#define RECURRENT_KERNELS_H

#include <stdbool.h>

/// Whether this processor has what the packed products need (AVX-512F). Elsewhere they do nothing, use BLAS;
/// the gates work everywhere.
bool rk_has_packed_product(void);

/// Behaves from now on as on a processor without AVX-512: for tests, before anything else is called.
void rk_use_portable_kernels(void);

/// Floats in the packed form of a [k, n] matrix.
long rk_packed_count(long k, long n);

/// Packs wᵀ, where w is [n, k].
void rk_pack_transposed(long k, long n, const float *w, float *packed);

/// Packs w [k, n].
void rk_pack(long k, long n, const float *w, float *packed);

/// What a product is added to.
enum rk_start { rk_from_zero = 0, rk_from_result = 1, rk_from_bias = 2 };

/// c [m, n] = start + a [m, k] · packed; rows of a and c are a_stride and c_stride apart. `bias` [n] is read
/// for rk_from_bias only.
void rk_multiply_packed(long m, long n, long k, const float *a, long a_stride, const float *packed, float *c,
                        long c_stride, enum rk_start start, const float *bias);

/// Floats that rk_add_transposed_product needs beside its operands.
long rk_transposed_product_scratch(long m, long n);

/// c [m, n] += aᵀ b for a [k, m], its rows a_stride apart, and b [k, n].
void rk_add_transposed_product(long m, long n, long k, const float *a, long a_stride, const float *b, float *c,
                               float *scratch);

/// Element by element, for the tests of their error: y may be x.
void rk_exp(long count, const float *x, float *y);
void rk_sigmoid(long count, const float *x, float *y);
void rk_tanh(long count, const float *x, float *y);

/// h = tanh(h) or max(h, 0) for m rows in place, copied to state.
void rk_rnn_step(long m, long hidden, bool is_relu, float *h, float *state);

/// delta = (upstream + state_gradient) ⊙ φ'(h); the columns of delta are added to bias_gradient [H].
void rk_rnn_step_backward(long m, long hidden, bool is_relu, const float *h, const float *upstream,
                          const float *state_gradient, float *delta, float *bias_gradient);

/// One LSTM step of m rows. `gates` [m, 4H] in i, f, g, o: pre-activations in, activations out. `memory` and
/// `state` [m, H] are updated; `memory_before` and `shown` (tanh c) are written unless NULL.
void rk_lstm_step(long m, long hidden, float *gates, float *memory, float *memory_before, float *shown,
                  float *state, float *h);

/// The way back: `delta` [m, 4H] is the gradient of the pre-activations; `memory_gradient` is updated.
void rk_lstm_step_backward(long m, long hidden, const float *gates, const float *memory_before,
                           const float *shown, const float *upstream, const float *state_gradient,
                           float *memory_gradient, float *delta, float *bias_gradient);

/// One GRU step of m rows, reset after the product. `gates` [m, 3H] in r, z, n: what comes from the input in,
/// activations out. `past` [m, 3H]: what comes from the state. `state` is updated; its value before and past's
/// candidate part are kept unless NULL.
void rk_gru_step(long m, long hidden, bool takes_new, float *gates, const float *past, float *past_candidate,
                 float *state, float *state_before, float *h);

/// The way back. `state_gradient` becomes what goes straight to the state before; the products are still to be
/// added. `delta` and `past_delta` [m, 3H] are the gradients of what came from the input and from the state.
void rk_gru_step_backward(long m, long hidden, bool takes_new, const float *gates, const float *past_candidate,
                          const float *state_before, const float *upstream, float *state_gradient, float *delta,
                          float *past_delta, float *bias_gradient, float *past_bias_gradient);

#endif

#include "recurrent_kernels.h"

#include <string.h>

// Columns of one panel: two AVX-512 vectors.
#define PANEL 32
// Steps of k that are packed together for a product of two activations.
#define BLOCK 384

#define V(name) portable_##name
#define WIDTH 4
#include "gates.inc"
#undef V
#undef WIDTH

#if defined(__x86_64__)
#define HAS_WIDE 1
#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"))), \
                             apply_to = function)
#define V(name) wide_##name
#define WIDTH 16
#include "gates.inc"
#undef V
#undef WIDTH
#include "packed_product.inc"
#pragma clang attribute pop
#else
#define HAS_WIDE 0
#endif

static bool is_portable;

void rk_use_portable_kernels(void) { is_portable = true; }

bool rk_has_packed_product(void) {
#if HAS_WIDE
    return !is_portable && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw");
#else
    return false;
#endif
}

#if HAS_WIDE
#define DISPATCH(name, ...)                      \
    if (rk_has_packed_product())                 \
        wide_##name(__VA_ARGS__);                \
    else                                         \
        portable_##name(__VA_ARGS__)
#else
#define DISPATCH(name, ...) portable_##name(__VA_ARGS__)
#endif

long rk_packed_count(long k, long n) { return (n + PANEL - 1) / PANEL * PANEL * k; }

void rk_pack(long k, long n, const float *w, float *packed) {
    for (long first = 0; first < n; first += PANEL) {
        long width = n - first < PANEL ? n - first : PANEL;
        for (long i = 0; i < k; i++, packed += PANEL) {
            memcpy(packed, w + i * n + first, sizeof(float) * width);
            for (long j = width; j < PANEL; j++) packed[j] = 0;
        }
    }
}

void rk_pack_transposed(long k, long n, const float *w, float *packed) {
#if HAS_WIDE
    wide_pack_transposed(k, n, w, packed);
#endif
}

long rk_transposed_product_scratch(long m, long n) {
    return (m + 7) / 8 * 8 * BLOCK + rk_packed_count(BLOCK, n);
}

void rk_add_transposed_product(long m, long n, long k, const float *a, long a_stride, const float *b, float *c,
                               float *scratch) {
#if HAS_WIDE
    wide_add_transposed_product(m, n, k, a, a_stride, b, c, scratch);
#endif
}

void rk_multiply_packed(long m, long n, long k, const float *a, long a_stride, const float *packed, float *c,
                        long c_stride, enum rk_start start, const float *bias) {
#if HAS_WIDE
    wide_multiply_packed(m, n, k, a, a_stride, packed, c, c_stride, start, bias);
#endif
}

void rk_exp(long count, const float *x, float *y) { DISPATCH(map, count, x, y, 0); }
void rk_sigmoid(long count, const float *x, float *y) { DISPATCH(map, count, x, y, 1); }
void rk_tanh(long count, const float *x, float *y) { DISPATCH(map, count, x, y, 2); }

void rk_rnn_step(long m, long hidden, bool is_relu, float *h, float *state) {
    DISPATCH(rnn_step, m, hidden, is_relu, h, state);
}

void rk_rnn_step_backward(long m, long hidden, bool is_relu, const float *h, const float *upstream,
                          const float *state_gradient, float *delta, float *bias_gradient) {
    DISPATCH(rnn_step_backward, m, hidden, is_relu, h, upstream, state_gradient, delta, bias_gradient);
}

void rk_lstm_step(long m, long hidden, float *gates, float *memory, float *memory_before, float *shown,
                  float *state, float *h) {
    DISPATCH(lstm_step, m, hidden, gates, memory, memory_before, shown, state, h);
}

void rk_lstm_step_backward(long m, long hidden, const float *gates, const float *memory_before,
                           const float *shown, const float *upstream, const float *state_gradient,
                           float *memory_gradient, float *delta, float *bias_gradient) {
    DISPATCH(lstm_step_backward, m, hidden, gates, memory_before, shown, upstream, state_gradient,
             memory_gradient, delta, bias_gradient);
}

void rk_gru_step(long m, long hidden, bool takes_new, float *gates, const float *past, float *past_candidate,
                 float *state, float *state_before, float *h) {
    DISPATCH(gru_step, m, hidden, takes_new, gates, past, past_candidate, state, state_before, h);
}

void rk_gru_step_backward(long m, long hidden, bool takes_new, const float *gates, const float *past_candidate,
                          const float *state_before, const float *upstream, float *state_gradient, float *delta,
                          float *past_delta, float *bias_gradient, float *past_bias_gradient) {
    DISPATCH(gru_step_backward, m, hidden, takes_new, gates, past_candidate, state_before, upstream,
             state_gradient, delta, past_delta, bias_gradient, past_bias_gradient);
}

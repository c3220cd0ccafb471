// The part of OpenBLAS's cblas.h that NumericCore calls, as types of functions: the library is opened when the first
// product is asked for, so that a program that multiplies nothing does not wait for it. Sizes have 32 bits, as in the
// library that every distribution calls libopenblas.so.0.
#pragma once

enum { openblas_row_major = 101, openblas_as_stored = 111, openblas_transposed = 112 };

typedef void (*openblas_sgemm)(
    int order, int transpose_a, int transpose_b, int rows, int columns, int inner,
    float alpha, const float *a, int a_stride, const float *b, int b_stride,
    float beta, float *result, int result_stride);
typedef void (*openblas_set_threads)(int count);
typedef int (*openblas_get_threads)(void);

;; Inner products of a query with rows of a matrix of float32, separately for the two halves of each row; a half has a
;; multiple of 4 numbers. Written by hand because plain JavaScript has no vector instructions; `npm run kernels`
;; assembles it.
(module
  (import "host" "memory" (memory 1))

  ;; All are addresses or lengths in bytes: the query, the length of one half, the matrix, the list of row numbers
  ;; (int32) and its end, and where the products are written, two for each row of the list.
  (func (export "products")
    (param $query i32) (param $half i32) (param $matrix i32) (param $list i32) (param $listEnd i32) (param $products i32)
    (local $row i32) (local $q i32) (local $end i32) (local $a v128) (local $b v128)
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $list) (local.get $listEnd)))
        (local.set $row
          (i32.add (local.get $matrix)
            (i32.mul (i32.load (local.get $list)) (i32.shl (local.get $half) (i32.const 1)))))
        (local.set $q (local.get $query))
        (local.set $end (i32.add (local.get $query) (local.get $half)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (block $summed
          (loop $numbers
            (br_if $summed (i32.ge_u (local.get $q) (local.get $end)))
            (local.set $a
              (f32x4.add (local.get $a) (f32x4.mul (v128.load (local.get $q)) (v128.load (local.get $row)))))
            (local.set $b
              (f32x4.add (local.get $b)
                (f32x4.mul
                  (v128.load (i32.add (local.get $q) (local.get $half)))
                  (v128.load (i32.add (local.get $row) (local.get $half))))))
            (local.set $q (i32.add (local.get $q) (i32.const 16)))
            (local.set $row (i32.add (local.get $row) (i32.const 16)))
            (br $numbers)))
        (f32.store offset=0 (local.get $products) (call $sum (local.get $a)))
        (f32.store offset=4 (local.get $products) (call $sum (local.get $b)))
        (local.set $products (i32.add (local.get $products) (i32.const 8)))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (br $rows))))

  ;; The four lanes together.
  (func $sum (param $lanes v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $lanes)) (f32x4.extract_lane 1 (local.get $lanes)))
      (f32.add (f32x4.extract_lane 2 (local.get $lanes)) (f32x4.extract_lane 3 (local.get $lanes))))))

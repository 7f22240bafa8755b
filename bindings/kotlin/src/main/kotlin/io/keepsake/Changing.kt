package io.keepsake

import io.keepsake.rust.Keepsake
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Hears that the catalog changed, from when it is collected on; many changes in a row are one.
 * It ends when the catalog is closed.
 */
fun Keepsake.changed(): Flow<Unit> = flow {
    changes().use { changes ->
        while (changes.next()) emit(Unit)
    }
}

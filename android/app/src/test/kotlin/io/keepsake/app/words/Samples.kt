package io.keepsake.app.words

import java.lang.reflect.Constructor
import java.lang.reflect.ParameterizedType
import java.lang.reflect.Type
import java.time.Instant

/** One value of every code that a kind has, and of every word that a code chooses by. */
inline fun <reified T : Any> samples(): List<T> = samplesOf(T::class.java).map(T::class.java::cast)

/** As their constructors want them: found by reflection, so that a new code cannot be forgotten. */
@PublishedApi
internal fun samplesOf(type: Type): List<Any> = when {
    type is ParameterizedType -> listOf(samplesOf(type.actualTypeArguments[0].upperBound()).take(2))
    type !is Class<*> -> error("$type")
    type == String::class.java -> listOf("IG_1.zip")
    type == Instant::class.java -> listOf(Instant.EPOCH)
    type == java.lang.Long.TYPE || type == java.lang.Long::class.java -> listOf(2L)
    type == Integer.TYPE || type == Integer::class.java -> listOf(2)
    type == java.lang.Short.TYPE || type == java.lang.Short::class.java -> listOf(2.toShort())
    type == java.lang.Byte.TYPE -> listOf(2.toByte())
    type == java.lang.Boolean.TYPE -> listOf(true, false)
    type == ULong::class.java -> listOf(2uL)
    type == UInt::class.java -> listOf(2u)
    type.isEnum -> type.enumConstants.toList().map { it as Any }
    type.isSealed -> type.permittedSubclasses.flatMap { samplesOf(it) }
    else -> type.declaredFields.firstOrNull { it.name == "INSTANCE" }?.let { listOf(it.get(null)) } ?: type.made()
}

private fun Type.upperBound(): Type = (this as? java.lang.reflect.WildcardType)?.upperBounds?.first() ?: this

/** As many as its parameter with the most samples has. */
private fun Class<*>.made(): List<Any> {
    // Where a parameter is an unsigned number, Kotlin hides the constructor, and makes another one with a marker.
    val hidden = declaredConstructors.minBy(Constructor<*>::getParameterCount).apply { isAccessible = true }
    val given = hidden.genericParameterTypes.map(::samplesOf)
    return List(given.maxOfOrNull { it.size } ?: 1) { index -> hidden.newInstance(*given.map { it[index % it.size] }.toTypedArray()) }
}

// Makes an APK of what was compiled: shrunk by R8, and signed with a key that is made here and good for nothing else.
// `target/mapping.txt` has the names that a trace lacks. Gradle's APK has fewer resources: here R's numbers stand in the code.
// There is no library of ours in it, as that takes Android's NDK.
import com.android.apksig.ApkSigner
import com.android.tools.r8.R8
import com.android.tools.r8.R8Command
import com.android.tools.r8.origin.Origin
import java.security.KeyStore

def target = new File(project.build.directory)
def made = new File(target, 'android')
def password = 'android'
ant.antProject.buildListeners*.messageOutputLevel = 0

// What is compiled against knows no java.*, so that the JDK is a second library.
def shrink = { File classes, File out ->
    def shipped = project.artifacts.findAll { it.scope == 'compile' }*.file
    def system = project.artifacts.find { it.artifactId == 'android-all' }.file
    def rules = shipped.collect { new File(it.parentFile, 'proguard.txt') }.findAll { it.exists() } +
        [new File(made, 'manifest-rules.pro'), new File(project.basedir, 'build/rules.pro')]
    R8.run(R8Command.parse([
        '--release', '--min-api', project.properties['android.minSdk'], '--output', out,
        '--pg-map-output', new File(target, 'mapping.txt'),
        '--lib', System.getProperty('java.home'), '--lib', system,
        *rules.collectMany { ['--pg-conf', it] }, classes, *shipped,
    ]*.toString() as String[], Origin.root()).build())
}

def signer = {
    def store = new File(made, 'throwaway.p12')
    if (!store.exists()) {
        def keytool = ['keytool', '-genkeypair', '-keystore', store, '-storepass', password, '-alias', 'throwaway',
                       '-keyalg', 'RSA', '-keysize', '2048', '-validity', '10000', '-dname', 'CN=Throwaway']
        if (keytool*.toString().execute().waitFor() != 0) throw new RuntimeException('keytool makes no key')
    }
    def keys = KeyStore.getInstance(store, password.toCharArray())
    new ApkSigner.SignerConfig.Builder('throwaway', keys.getKey('throwaway', password.toCharArray()),
        [keys.getCertificate('throwaway')]).build()
}

def classes = new File(made, 'app.jar')
def dex = new File(made, 'dex')
def unsigned = new File(made, 'unsigned.apk')
ant.jar(destfile: classes, basedir: project.build.outputDirectory)
ant.delete(dir: dex)
ant.mkdir(dir: dex)
shrink(classes, dex)
ant.copy(file: "$made/app/shipped.apk", tofile: unsigned, overwrite: true)
ant.zip(destfile: unsigned, update: true, keepcompression: true, level: 9) { fileset(dir: dex, includes: '*.dex') }
new ApkSigner.Builder([signer()]).setV1SigningEnabled(false).setInputApk(unsigned).setOutputApk(new File(target, 'keepsake.apk')).build().sign()
